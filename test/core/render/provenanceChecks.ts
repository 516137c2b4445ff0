import assert from 'node:assert/strict';
import {
  createTemplateEngine,
  type RenderJob,
  type RenderPiece,
  type RenderResult,
  type RenderText,
  type TextSpan,
} from '../../../server/src/core/render/index.js';
import { numbers } from '../../support/templates/printingJob.js';

const engine = createTemplateEngine();

/** Checks that a trace changes nothing, that the pieces make up the outputs, and that each names what printed it. */
export function checkProvenance(job: RenderJob): void {
  const plain = engine.render(job);
  const traced = engine.render({ ...job, provenance: true });
  if (plain.kind === 'failed' || traced.kind === 'failed') {
    // Where a stack without end is cut off is chance.
    assert.deepEqual(headOf(traced), headOf(plain));
    return;
  }
  assert.deepEqual(traced.outputs, plain.outputs);
  assert.ok(traced.provenance, 'Tracing failed where rendering does not.');
  for (const [index, pieces] of traced.provenance.pieces.entries()) {
    const output: string = plain.outputs[index] ?? '';
    let end = 0;
    for (const piece of pieces) {
      assert.equal(piece.start, end);
      assert.ok(piece.end > piece.start);
      end = piece.end;
      checkPiece(piece, output.slice(piece.start, piece.end), job);
    }
    assert.equal(end, output.length);
    for (const silent of traced.provenance.notRendered)
      assert.ok(!pieces.some(({ from }) => lies(from, silent)), 'A piece comes from what did not render.');
  }
}

function headOf(result: RenderResult): unknown {
  return result.kind === 'failed' ? { code: result.code, message: result.message } : result;
}

/** What a piece prints must be what its node says. */
function checkPiece({ kind, from, path, calls }: RenderPiece, printed: string, job: RenderJob): void {
  const source = sourceOf(from.text, job).slice(from.span.start, from.span.end);
  switch (kind) {
    case 'text':
      assert.equal(printed, source);
      return;
    case 'value': {
      assert.match(source, /^\{\{.*\}\}$/su);
      const name = /(?:^|[./[])(a|name|n|m)\]?$/.exec(path ?? '')?.[1];
      // Indentation of a partial stands between the lines of a value.
      const isLaterLine = calls.length > 0 && !printed.startsWith('‹');
      if (!name || isLaterLine) return;
      assert.ok(printed === String(numbers[name]) || printed.startsWith(`‹${name}`), `${source} ${printed}`);
      return;
    }
    case 'partial':
      assert.match(printed, /^[ \t]+$/);
      return;
    case 'sum':
      assert.match(printed, /^-?\d+$/);
      return;
    case 'block':
      assert.fail(`No helper of this job rewrites its body: ${source}`);
  }
}

function lies({ text, span }: TextSpan, outer: TextSpan): boolean {
  const isSame = JSON.stringify(text) === JSON.stringify(outer.text);
  return isSame && outer.span.start <= span.start && span.end <= outer.span.end;
}

function sourceOf(text: RenderText, { templates, partials }: RenderJob): string {
  return (text.kind === 'template' ? templates[text.index] : partials[text.name]) ?? '';
}
