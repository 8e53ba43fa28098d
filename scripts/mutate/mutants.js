// @ts-check
/** Puts small faults (mutants) into TypeScript code. It knows the syntax, and nothing about tests. */
import ts from 'typescript'

/** @typedef {{ id: string, line: number, was: string, to: string }} Mutant */

const SWAPPED = new Map([
  ['===', '!=='],
  ['!==', '==='],
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['&&', '||'],
  ['||', '&&'],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
])
const ARITHMETIC = ['+', '-', '*']
/** The replacement of a list method: another method, or null to leave the list as it is. */
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['filter', null],
  ['sort', null],
  ['slice', null],
])

/**
 * Returns the module with all its mutants. Each is inactive until `mutantIs` returns true for its id. Code that runs while the
 * module loads gets no mutants: each would need a new load.
 * @param {string} name of the file @param {string} text
 * @returns {{ code: string, mutants: Mutant[] }}
 */
export function withMutants(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  /** @type {Mutant[]} */
  const mutants = []

  /** @param {ts.Node} node @param {string} to */
  const asleep = (node, to) => {
    const id = `${name}:${mutants.length}`
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    mutants.push({ id, line: line + 1, was: node.getText(), to })
    return `globalThis.mutantIs(${JSON.stringify(id)})`
  }

  /** @param {ts.Node} node @returns {string} */
  const written = (node) => {
    let inner = ''
    let from = node.getStart()
    node.forEachChild((child) => {
      inner += text.slice(from, child.getStart()) + written(child)
      from = child.getEnd()
    })
    inner += text.slice(from, node.getEnd())
    if (!isInFunction(node)) return inner
    if (isBody(node)) return `{ if (!${asleep(node, '{}')}) ${inner} }`
    if (ts.isExpressionStatement(node)) return `if (!${asleep(node, '')}) { ${inner} }`
    return faults(node).reduceRight((rest, to) => `(${asleep(node, to)} ? (${to}) : (${rest}))`, inner)
  }

  return { code: written(source), mutants }
}

/** @param {ts.Node} node */
const isInFunction = (node) => ts.findAncestor(node.parent, ts.isFunctionLike) !== undefined

/** @param {ts.Node} node */
const isBody = (node) => ts.isBlock(node) && ts.isFunctionLike(node.parent) && node.statements.length > 0

/** The faulty replacements of an expression. @param {ts.Node} node @returns {string[]} */
function faults(node) {
  if (isInType(node) || isInsideChain(node)) return []
  const condition = isCondition(node) ? ['true', 'false'] : []
  const nothing = ts.isArrowFunction(node.parent) && node.parent.body === node && !ts.isBlock(node)
  return [...condition, ...ofItsKind(node), ...(nothing ? ['undefined'] : [])]
}

/** @param {ts.Node} node @returns {string[]} */
function ofItsKind(node) {
  if (ts.isBinaryExpression(node)) {
    const swapped = SWAPPED.get(node.operatorToken.getText())
    return swapped ? [`${node.left.getText()} ${swapped} ${node.right.getText()}`] : []
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [node.operand.getText()]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false']
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true']
  if (ts.isStringLiteral(node)) return isName(node) || node.text === '' ? [] : [`''`]
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? ['[]'] : []
  if (ts.isObjectLiteralExpression(node)) return node.properties.length > 0 ? ['{}'] : []
  return [...ofCall(node), ...withoutQuestion(node)]
}

/** @param {ts.Node} node @returns {string[]} */
function ofCall(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const { expression: list, name } = node.expression
  const other = METHODS.get(name.text)
  if (other === undefined) return []
  return other === null
    ? [list.getText()]
    : [`${list.getText()}.${other}(${node.arguments.map((argument) => argument.getText()).join(', ')})`]
}

/** Turns `a?.b` into `a.b`. @param {ts.Node} node @returns {string[]} */
const withoutQuestion = (node) =>
  ts.isOptionalChain(node)
    ? [
        node
          .getText()
          .replace(/\?\.(?=[[(])/, '')
          .replace('?.', '.'),
      ]
    : []

/** Whether an expression is a condition, judged by its syntax alone. @param {ts.Node} node */
function isCondition(node) {
  const { parent } = node
  const isTest =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node)
  if (!ts.isBinaryExpression(node)) return isTest
  const operator = node.operatorToken.getText()
  return isTest || (SWAPPED.has(operator) && !ARITHMETIC.includes(operator))
}

/** @param {ts.Node} node */
const isInType = (node) => ts.findAncestor(node, (one) => ts.isTypeNode(one)) !== undefined

/** A part of `a?.b.c` must not get brackets of its own: the rest of the chain would no longer be skipped. @param {ts.Node} node */
const isInsideChain = (node) =>
  ts.isOptionalChain(node.parent) && /** @type {{ expression?: ts.Node }} */ (node.parent).expression === node

/** Whether a string is a property name in quotes. @param {ts.StringLiteral} node */
const isName = (node) => ts.isPropertyAssignment(node.parent) && node.parent.name === node
