import '../shared/useLanguage.js';
import { render } from 'preact';
import { connect } from '../shared/host.js';
import { History } from './History.js';
import type { FromHistory, ToHistory } from './messages.js';

const host = connect<ToHistory, FromHistory>();

render(<History host={host} />, document.getElementById('root') ?? document.body);
host.send({ kind: 'ready' });
