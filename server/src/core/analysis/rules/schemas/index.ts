import type { Rule } from '../../rule.js';
import { defaultInvalid } from './defaultInvalid.js';
import { ignoredSchemaKey } from './ignoredKeys.js';
import { duplicateSchemaName, leadingUnderscoreField, nestedSchemaMissing, schemaFileName } from './names.js';
import { regexNotPortable, regexUnanchored, severalRegexes } from './patterns.js';
import { schemaCycle } from './schemaCycle.js';
import { unusedSchema } from './unusedSchema.js';
import {
  allowExtraStrict,
  enumTypeUnusable,
  listWithoutItem,
  optionalWithoutDefault,
} from './unusableTypes.js';
import {
  boundOnWrongKey,
  boundUnusable,
  lengthUsesValue,
  validatorMissingParameter,
  validatorNotEnforced,
} from './validators.js';

/** The rules for validation schemas. */
export const schemaRules: readonly Rule[] = [
  enumTypeUnusable,
  listWithoutItem,
  optionalWithoutDefault,
  allowExtraStrict,
  validatorNotEnforced,
  lengthUsesValue,
  boundOnWrongKey,
  boundUnusable,
  validatorMissingParameter,
  regexNotPortable,
  regexUnanchored,
  severalRegexes,
  ignoredSchemaKey,
  defaultInvalid,
  duplicateSchemaName,
  leadingUnderscoreField,
  schemaFileName,
  nestedSchemaMissing,
  schemaCycle,
  unusedSchema,
];
