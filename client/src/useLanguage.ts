import * as vscode from 'vscode';
import { speak } from '../l10n/l10n.js';

// This file is imported before all others: tables of messages are made when their files are first read.
speak({ tag: vscode.env.language, translate: (message, ...args) => vscode.l10n.t(message, ...args) });
