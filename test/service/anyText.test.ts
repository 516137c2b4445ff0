import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as service from '../../server/src/service/index.js';
import { withTextEdits, withWorkspaceEdit } from '../support/editsOf.js';
import { promptWith } from '../support/sources.js';
import { fileAt, workspaceOf } from '../support/workspaceOf.js';

const pieces = [
  ...[
    '{{',
    '}}',
    '{{#',
    '{{/',
    '{{else',
    '{{^',
    '{{>',
    '{{{',
    '}}}',
    '{{!--',
    '--}}',
    '{{{{',
    '#each',
    'if',
    'else',
  ],
  ...[
    'name',
    'items',
    'p',
    '.',
    '..',
    '../',
    'this',
    '@',
    '@index',
    '@root',
    '(',
    ')',
    '"',
    "'",
    '[',
    ']',
    '=',
    '|',
    'as |',
  ],
  ...[' ', '\n', '\t', '\r\n', '😀', '\\', '1', 'true', '~', ':', '- ', '# '],
];

describe('any text', () => {
  const sources = fc
    .array(fc.constantFrom(...pieces), { maxLength: 24 })
    .map((parts) => promptWith(parts.join('')));

  it('is answered by every feature, with completions at the cursor', () => {
    fc.assert(
      fc.property(sources, fc.double({ min: 0, max: 1, noNaN: true }), (source, share) => {
        const workspace = workspaceOf({ 'a.yaml': source });
        const file = fileAt(workspace, 'a.yaml');
        const offset = Math.floor(share * source.length);
        const place = { workspace, file, offset };
        for (const { textEdit } of service.completion(place, { snippets: true })) {
          assert.ok(textEdit && 'range' in textEdit);
          const { start, end } = textEdit.range;
          const cursor = service.toPosition(file, offset);
          assert.deepEqual([start.line, end.line], [cursor.line, cursor.line]);
          assert.ok(start.character <= cursor.character && cursor.character <= end.character);
        }
        service.hover(place);
        service.definition(place);
        service.documentHighlight(place);
        service.linkedEditingRanges(place);
        if (service.prepareRename(place)) service.rename(place, 'other');
        service.codeActions(
          { ...place, span: { start: offset, end: offset }, only: undefined },
          { secrets: true },
        );
        for (const end of [offset, source.length]) {
          const selection = { ...place, span: { start: offset, end }, only: undefined };
          for (const { edit } of service.refactorings(selection, { renameCommand: undefined }))
            withWorkspaceEdit(file, edit);
        }
        const everything = { ...place, span: { start: 0, end: 0 }, only: ['source.fixAll'] };
        for (const { edit } of service.fixAll(everything, { secrets: true })) withWorkspaceEdit(file, edit);
        withTextEdits(file, service.onTypeFormatting(place));
        withTextEdits(file, service.formatting(file).edits);
        service.diagnostics(workspace, file, { secrets: true });
        service.documentSymbols(file);
        service.foldingRanges(file);
        service.signatureHelp(place);
        service.typeDefinition(place);
        service.documentLinks(workspace, file);
        service.inlayHints(workspace, file, { start: 0, end: source.length });
        for (const item of service.prepareCallHierarchy(place)) {
          service.incomingCalls(workspace, item);
          service.outgoingCalls(workspace, item);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has semantic tokens that are in order and do not overlap', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const workspace = workspaceOf({ 'a.yaml': source });
        const { data } = service.semanticTokens(workspace, fileAt(workspace, 'a.yaml'));
        for (let i = 5; i < data.length; i += 5) {
          const [lines = 0, characters = 0] = data.slice(i, i + 2);
          assert.ok(
            lines > 0 || (lines === 0 && characters >= (data[i - 3] ?? 0)),
            `token ${i / 5} of ${source}`,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has selections that grow around the cursor', () => {
    fc.assert(
      fc.property(sources, fc.double({ min: 0, max: 1, noNaN: true }), (source, share) => {
        const file = fileAt(workspaceOf({ 'a.yaml': source }), 'a.yaml');
        const offset = Math.floor(share * source.length);
        let inner = { start: offset, end: offset };
        for (let at = service.selectionRanges(file, [offset])[0]; at; at = at.parent) {
          const outer = service.toSpan(file, at.range);
          assert.ok(outer.start <= inner.start && inner.end <= outer.end, source);
          inner = outer;
        }
      }),
      { numRuns: 150 },
    );
  });
});
