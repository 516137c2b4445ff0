import { until } from './support/until.js';
import { useWorkbench } from './support/useWorkbench.js';

describe('the lines that have changed since the last version', () => {
  const workbench = useWorkbench({
    settings: { 'workbench.colorTheme': 'Dark Modern', 'promptManager.editor.changedLines': true },
  });

  it('are marked in the gutter while one types', async () => {
    const { editor, page, palette } = workbench();
    await editor.openPrompt('prompts/greeting.yaml');
    const marks = page.locator(
      '.monaco-editor .glyph-margin-widgets .cgmr, .monaco-editor .margin-view-overlays .cgmr',
    );
    await editor.goBehind('Hello');
    await editor.type(' again');
    await until('a mark', async () => ((await marks.count()) > 0 ? true : undefined));
    await workbench().screenshot('changed-lines-dark');
    await palette.run('File: Revert File');
    await until('no mark', async () => ((await marks.count()) === 0 ? true : undefined));
  });
});
