import { createTemplateEngine, type RenderJob } from '../server/src/core/index.js';
import { report, timed } from './report.js';

/** What the preview waits for: a loop of 500 turns, with and without provenance. */
const engine = createTemplateEngine();
const job: RenderJob = {
  templates: [
    '{{#each orders as |order|}}{{@index}}. {{order.name}}: {{#if order.open}}open{{else}}done{{/if}}\n{{> line}}{{/each}}',
  ],
  partials: { line: '  - {{order.name}} ({{order.count}})\n' },
  values: {
    orders: Array.from({ length: 500 }, (_, count) => ({
      name: `order ${count}`,
      count,
      open: count % 2 === 0,
    })),
  },
};

report('render a loop of 500 turns', [
  { ...(await timed(200, () => engine.render(job))), name: 'plain' },
  {
    ...(await timed(200, () => engine.render({ ...job, provenance: true }))),
    name: 'with provenance',
    goals: { p50: 50 },
  },
]);
