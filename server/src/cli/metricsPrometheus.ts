import type { MetricsSummary, ModelFigures, PromptFigures } from '../core/index.js';

interface Family<Figures> {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'summary';
  readonly samples: (figures: Figures) => readonly (readonly [suffix: string, value: number])[];
}

/** What is told of each prompt: the records are cut to a length, so counts may fall and are gauges. */
const families: readonly Family<PromptFigures>[] = [
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

/** What is told of each language model. */
const modelFamilies: readonly Family<ModelFigures>[] = [
  {
    name: 'prompt_manager_model_runs',
    help: 'Runs by language models that are recorded.',
    type: 'gauge',
    samples: ({ model, runs }) => [[`{model="${escaped(model)}"}`, runs]],
  },
  {
    name: 'prompt_manager_model_errors',
    help: 'Recorded runs that failed.',
    type: 'gauge',
    samples: ({ model, errors }) => [[`{model="${escaped(model)}"}`, errors]],
  },
  {
    name: 'prompt_manager_model_tokens',
    help: 'Tokens of the recorded runs.',
    type: 'gauge',
    samples: ({ model, inputTokens, outputTokens }) => [
      [`{model="${escaped(model)}",direction="input"}`, inputTokens],
      [`{model="${escaped(model)}",direction="output"}`, outputTokens],
    ],
  },
];

/** The figures of each prompt and model in the text format of Prometheus, version 0.0.4. */
export function metricsPrometheus({ prompts, models }: MetricsSummary): string {
  const ofModels = models.length === 0 ? [] : modelFamilies.map((family) => written(family, models));
  return [...families.map((family) => written(family, prompts)), ...ofModels].join('');
}

function written<Figures>(
  { name, help, type, samples }: Family<Figures>,
  figures: readonly Figures[],
): string {
  const lines = figures.flatMap(samples).map(([suffix, value]) => `${name}${suffix} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function escaped(label: string): string {
  return label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
