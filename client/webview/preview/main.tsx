import '../shared/useLanguage.js';
import { render } from 'preact';
import { connect } from '../shared/host.js';
import { Preview } from './Preview.js';
import type { FromPreview, ToPreview } from './messages.js';

const host = connect<ToPreview, FromPreview>();

render(<Preview host={host} />, document.getElementById('root') ?? document.body);
host.send({ kind: 'ready' });
