import type { MetricsSummary, PromptFigures } from '../core/index.js';

interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'summary';
  readonly samples: (prompt: PromptFigures) => readonly (readonly [suffix: string, value: number])[];
}

/** What is told of each prompt: the records are cut to a length, so counts may fall and are gauges. */
const families: readonly Family[] = [
  {
    name: 'prompt_manager_renders',
    help: 'Renders that are recorded.',
    type: 'gauge',
    samples: ({ id, renders }) => [[`{prompt="${escaped(id)}"}`, renders]],
  },
  {
    name: 'prompt_manager_render_errors',
    help: 'Recorded renders that failed.',
    type: 'gauge',
    samples: ({ id, errors }) => [[`{prompt="${escaped(id)}"}`, errors]],
  },
  {
    name: 'prompt_manager_cache_hits',
    help: 'Recorded renders that came from the cache.',
    type: 'gauge',
    samples: ({ id, cacheHits }) => [[`{prompt="${escaped(id)}"}`, cacheHits]],
  },
  {
    name: 'prompt_manager_render_duration_seconds',
    help: 'How long renders took.',
    type: 'summary',
    samples: ({ id, durations }) =>
      durations
        ? ([50, 95, 99] as const).map((percent) => [
            `{prompt="${escaped(id)}",quantile="${percent / 100}"}`,
            durations[`p${percent}`] / 1000,
          ])
        : [],
  },
];

/** The figures of each prompt in the text format of Prometheus, version 0.0.4. */
export function metricsPrometheus({ prompts }: MetricsSummary): string {
  return families
    .map(({ name, help, type, samples }) => {
      const lines = prompts.flatMap(samples).map(([suffix, value]) => `${name}${suffix} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
    })
    .join('');
}

function escaped(label: string): string {
  return label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
