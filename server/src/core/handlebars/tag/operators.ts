/** Operators of other languages, longer ones first: Handlebars has none, so each is a fault with a clear message. */
const operators = [
  '===',
  '!==',
  '==',
  '!=',
  '<=',
  '>=',
  '=>',
  '&&',
  '||',
  '<',
  '>',
  '!',
  '+',
  '*',
  '%',
  '|',
  '&',
  '=',
];

/** The operator that begins at `offset`, if one does. */
export function operatorAt(text: string, offset: number): string | undefined {
  return operators.find((operator) => text.startsWith(operator, offset));
}
