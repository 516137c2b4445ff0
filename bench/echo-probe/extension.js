// The least that any preview does: a page beside the editor that is told of each change and shows how many there were.
// How long that takes is what VS Code itself needs for it on a machine.
const vscode = require('vscode');

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

exports.activate = ({ subscriptions }) => {
  subscriptions.push(vscode.commands.registerCommand('echoProbe.open', open));
};

function open() {
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel('echoProbe', 'Echo', beside, { enableScripts: true });
  panel.webview.html = page;
  let changes = 0;
  const listening = vscode.workspace.onDidChangeTextDocument(() =>
    panel.webview.postMessage(String(++changes)),
  );
  panel.onDidDispose(() => listening.dispose());
}
