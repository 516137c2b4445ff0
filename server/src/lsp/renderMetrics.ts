import {
  summarizeMetrics,
  type MetricRecord,
  type MetricsRange,
  type MetricsStore,
  type MetricsSummary,
} from '../core/index.js';
import { debounced } from './debounced.js';
import { describeFault, type Log } from './log.js';

/** What the records are kept with. */
export interface RenderMetricsParts {
  readonly store: MetricsStore;
  /** Whether the setting allows it at this moment. */
  readonly recording: () => boolean;
  readonly onChange: () => void;
  readonly log: Log;
}

/** The records of this machine's renders and model runs. */
export class RenderMetrics {
  private readonly changed;

  constructor(private readonly parts: RenderMetricsParts) {
    this.changed = debounced(changedAfterMs, parts.onChange);
  }

  get recording(): boolean {
    return this.parts.recording();
  }

  /** Keeps a record; a store that fails is logged and spoils no render. */
  async add(record: MetricRecord): Promise<void> {
    if (!this.recording) return;
    try {
      await this.parts.store.add(record);
      this.changed.call();
    } catch (error) {
      this.parts.log(`A render or a run could not be recorded: ${describeFault(error)}`);
    }
  }

  async summary(range: MetricsRange): Promise<MetricsSummary> {
    return summarizeMetrics(await this.parts.store.read(), range);
  }

  async reset(): Promise<void> {
    await this.parts.store.clear();
    this.changed.call();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

const changedAfterMs = 200;
