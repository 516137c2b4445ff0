import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../project/root.mjs';

const head = `# API of the library

What \`dist/lib/index.d.mts\` declares, without comments and private members. A test compares this file with the build; after a
change that is meant, \`node tools/apiReport.mjs\` writes it anew. See [LIBRARY.md](../LIBRARY.md) for how things are used.
`;

/**
 * The public surface of the built library, one declaration after the other by name, as Markdown.
 * @returns {string}
 */
export function apiReport() {
  const entry = path.join(projectRoot, 'dist/lib/index.d.mts');
  const program = ts.createProgram([entry], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`'${entry}' is not there; build it first: 'npm run build'.`);
  const printer = ts.createPrinter({ removeComments: true });
  const parts = checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((symbol) => [...new Set((symbol.declarations ?? []).map(statementOf))])
    .map((statement) => {
      const text = printer.printNode(
        ts.EmitHint.Unspecified,
        withoutPrivate(statement),
        statement.getSourceFile(),
      );
      return text.replace(/^export (?:declare )?/, '');
    });
  return `${head}\n\`\`\`ts\n${parts.join('\n\n')}\n\`\`\`\n`;
}

/**
 * The statement of a declaration: that of a constant stands two levels above it.
 * @param {ts.Declaration} declaration
 * @returns {ts.Node}
 */
function statementOf(declaration) {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

/**
 * @param {ts.Node} node
 * @returns {ts.Node}
 */
function withoutPrivate(node) {
  if (!ts.isClassDeclaration(node)) return node;
  const members = node.members.filter(
    (member) => !(ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private),
  );
  return ts.factory.updateClassDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    members,
  );
}
