// The least that any extension does, so that a benchmark can tell what VS Code itself needs for it on a machine: a page that is
// told of each change of a text, and a tree whose rows are there already.
const vscode = require('vscode');

exports.activate = ({ subscriptions }) => {
  const tree = new Tree();
  subscriptions.push(
    vscode.commands.registerCommand('echoProbe.open', openPage),
    vscode.window.createTreeView('echoProbe.tree', { treeDataProvider: tree }),
    vscode.commands.registerCommand('echoProbe.filter', () => openFilter(tree)),
  );
};

const page = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-echo'">
  </head>
  <body>
    <output class="echo">0</output>
    <script nonce="echo">
      const output = document.querySelector('.echo');
      window.addEventListener('message', ({ data }) => (output.textContent = data));
    </script>
  </body>
</html>`;

/** Shows beside the editor how many changes there were. */
function openPage() {
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('echoProbe', 'Echo', beside, { enableScripts: true });
  panel.webview.html = page;
  let changes = 0;
  const listening = vscode.workspace.onDidChangeTextDocument(() =>
    panel.webview.postMessage(String(++changes)),
  );
  panel.onDidDispose(() => listening.dispose());
}

/** Takes letters as a filter does; each makes the tree show something else. */
function openFilter(tree) {
  const input = vscode.window.createInputBox();
  input.title = 'Echo Probe';
  input.onDidChangeValue((value) => tree.show(value));
  input.onDidHide(() => input.dispose());
  input.show();
}

/** Three folders of five hundred rows; behind a letter of the filter ten open folders of six. */
class Tree {
  #changed = new vscode.EventEmitter();
  #filter = '';
  onDidChangeTreeData = this.#changed.event;

  show(filter) {
    this.#filter = filter;
    this.#changed.fire();
  }

  getChildren(row) {
    const named = (count, name) => Array.from({ length: count }, (_, i) => `${name}-${i}`);
    if (this.#filter !== '') return row ? named(6, `${row}-row`) : named(10, `${this.#filter}-folder`);
    return row ? named(500, `${row}-row`) : named(3, 'echo-folder');
  }

  getTreeItem(row) {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    if (row.includes('-row-')) return new vscode.TreeItem(row, None);
    return new vscode.TreeItem(row, this.#filter === '' ? Collapsed : Expanded);
  }
}
