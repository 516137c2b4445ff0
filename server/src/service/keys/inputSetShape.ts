import {
  inputSetsIn,
  neededVariables,
  readNames,
  type Field,
  type KeyShape,
  type MapShape,
  type PromptAnalysis,
  type PromptFile,
} from '../../core/index.js';
import { describeDeclaration } from '../describeValue.js';
import { keyOfField, shapeOfType } from './shapeOfType.js';

/** One set of saved inputs, as the variables of its prompt are declared and read. */
export function inputSetShape(file: PromptFile, analysis: PromptAnalysis): MapShape {
  const { declarations, inferred } = analysis;
  const needed = neededVariables(analysis);
  const read = readNames(analysis);
  const undeclared =
    read === 'all' ? [] : [...read].filter((name) => needed.has(name) && !declarations.has(name));
  const declared = Array.from(declarations.values(), (declaration): KeyShape => {
    const { name, field } = declaration;
    const [, ...description] = describeDeclaration(analysis, declaration);
    return { ...keyOf(name, field), description: description.join('\n\n') };
  });
  return {
    kind: 'map',
    name: 'a set of inputs',
    nullable: true,
    open: true,
    keys: [...declared, ...undeclared.map((name) => keyOf(name, undefined))],
  };

  function keyOf(name: string, field: Field | undefined): KeyShape {
    const used = valuesIn(file, name);
    const key = field && keyOfField(field, used);
    const open: KeyShape = {
      name,
      required: false,
      shape: shapeOfType(inferred.get(name) ?? { kind: 'any' }, used),
      description: 'Not declared, and used in the template.',
    };
    const isTyped = field !== undefined && field.type.kind !== 'any';
    return { ...(key ?? open), ...(!isTyped && { shape: open.shape }), required: needed.has(name) };
  }
}

/** The texts that the other sets of a file have for a variable. */
function valuesIn(file: PromptFile, name: string): readonly string[] {
  const values = inputSetsIn(file).map((set) =>
    Object.hasOwn(set.values, name) ? set.values[name] : undefined,
  );
  return values.filter((value) => typeof value === 'string').filter(isShort);
}

/** Longer texts are not proposed. */
function isShort(text: string): boolean {
  return text.length <= 60 && !text.includes('\n');
}
