import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as errors from '../../../../server/src/core/prompt/errors/index.js';
import {
  PromptManagerError,
  StorageError,
  StorageWriteError,
  VersionConflictError,
} from '../../../../server/src/core/prompt/index.js';

/** The family as the Python library has it: each class with its base and its stable code. */
const family: Readonly<Record<keyof typeof errors, readonly [base: string, code: string]>> = {
  PromptManagerError: ['Error', 'prompt-manager'],
  PromptError: ['PromptManagerError', 'prompt'],
  PromptNotFoundError: ['PromptError', 'prompt-not-found'],
  PromptValidationError: ['PromptError', 'prompt-validation'],
  TemplateError: ['PromptManagerError', 'template'],
  TemplateRenderError: ['TemplateError', 'template-render'],
  TemplateSyntaxError: ['TemplateError', 'template-syntax'],
  VersionError: ['PromptManagerError', 'version'],
  VersionNotFoundError: ['VersionError', 'version-not-found'],
  VersionConflictError: ['VersionError', 'version-conflict'],
  StorageError: ['PromptManagerError', 'storage'],
  StorageReadError: ['StorageError', 'storage-read'],
  StorageWriteError: ['StorageError', 'storage-write'],
  PluginError: ['PromptManagerError', 'plugin'],
  PluginNotFoundError: ['PluginError', 'plugin-not-found'],
  PluginLoadError: ['PluginError', 'plugin-load'],
  PluginValidationError: ['PluginError', 'plugin-validation'],
  SchemaError: ['PromptManagerError', 'schema'],
  SchemaValidationError: ['SchemaError', 'schema-validation'],
  SchemaParseError: ['SchemaError', 'schema-parse'],
  ObservabilityError: ['PromptManagerError', 'observability'],
  TelemetryError: ['ObservabilityError', 'telemetry'],
  TracingError: ['ObservabilityError', 'tracing'],
  IntegrationError: ['PromptManagerError', 'integration'],
  IntegrationNotAvailableError: ['IntegrationError', 'integration-not-available'],
  ConversionError: ['IntegrationError', 'conversion'],
  IncompatibleFormatError: ['IntegrationError', 'incompatible-format'],
};

describe('the family of errors', () => {
  for (const [name, [base, code]] of Object.entries(family)) {
    it(`has ${name} below ${base} with the code '${code}'`, () => {
      const made: Error & { readonly code?: string; readonly context?: object } = construct(name);
      assert.deepEqual([made.name, made.code, made.context], [name, code, { id: 'greet' }]);
      assert.equal(baseOf(made.constructor), base);
      assert.ok(made instanceof PromptManagerError);
      assert.equal(String(made), `${name}: Why.`);
    });
  }

  it('is told apart by class and code, and keeps its cause', () => {
    const cause = new Error('disk');
    const error = new StorageWriteError('Full.', { path: 'a.yaml', reason: 'ENOSPC' }, { cause });
    assert.ok(error instanceof StorageError && !(error instanceof VersionConflictError));
    assert.deepEqual([error.context, error.cause], [{ path: 'a.yaml', reason: 'ENOSPC' }, cause]);
  });
});

function baseOf(made: unknown): unknown {
  const above: unknown = typeof made === 'function' ? Object.getPrototypeOf(made) : undefined;
  return typeof above === 'function' ? above.name : undefined;
}

function construct(name: string): Error {
  const found = Object.entries(errors).find(([exported]) => exported === name)?.[1];
  assert.ok(found, `${name} is not exported.`);
  const made: unknown = Reflect.construct(found, ['Why.', { id: 'greet' }]);
  assert.ok(made instanceof Error);
  return made;
}
