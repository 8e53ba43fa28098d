/** Copies a text; says that it did, or shows the text to copy by hand. */
import { Check, Copy } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { t } from '../text/t.ts'
import { announce } from './announce.ts'
import { Button } from './Button.tsx'

const SHOWN_MS = 4000

export interface CopyButtonProps {
  text: string
  /** Id of what the text belongs to, read out after the words on the button: where several stand on a page. */
  of?: string
  /** The browser did not allow copying. */
  onFailed?: () => void
}

export function CopyButton({ text, of, onFailed }: CopyButtonProps) {
  const id = useId()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [copied])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      onFailed?.()
      return announce(t('common.copyByHand'))
    }
    setCopied(true)
    announce(t('common.copied'))
  }

  return (
    <Button
      onClick={copy}
      icon={copied ? <Check size={18} className="text-leaf" /> : <Copy size={18} />}
      {...(of !== undefined && { id, 'aria-labelledby': `${id} ${of}` })}
    >
      {copied ? t('common.copied') : t('common.copy')}
    </Button>
  )
}
