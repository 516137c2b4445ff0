import '../shared/useLanguage.js';
import { render } from 'preact';
import { connect } from '../shared/host.js';
import { Metrics } from './Metrics.js';
import type { FromMetrics, ToMetrics } from './messages.js';

const host = connect<ToMetrics, FromMetrics>();

render(<Metrics host={host} />, document.getElementById('root') ?? document.body);
host.send({ kind: 'ready' });
