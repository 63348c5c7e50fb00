/** The repository's own files, and what the TypeScript compiler reads in them. For tests of the architecture. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** Made by tools, never committed. */
const MADE = new Set(['node_modules', '.git', '.output', '.wxt', 'test-results']);

export interface Source {
  /** From the repository's root, with `/`. */
  path: string;
  text: string;
}

export interface Import {
  from: string;
  /** Nothing of it is left at run time. */
  typeOnly: boolean;
  line: number;
}

/** Every file a person wrote, binary ones too. */
export function listFiles(folder = REPOSITORY): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [relative(REPOSITORY, path).split(sep).join('/')];
  });
}

export const readSource = (path: string): Source => ({ path, text: readFileSync(join(REPOSITORY, path), 'utf8') });

/** Everything a file imports: declarations, re-exports, `import()` in code and in types. */
export function importsOf({ path, text }: Source): Import[] {
  const imports: Import[] = [];
  visit({ path, text }, (node, line) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ from: node.moduleSpecifier.text, typeOnly: isTypeImport(node), line });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      imports.push({ from: node.moduleSpecifier.text, typeOnly: isTypeExport(node), line });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from && ts.isStringLiteralLike(from)) imports.push({ from: from.text, typeOnly: false, line });
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) imports.push({ from: literal.text, typeOnly: true, line });
    }
  });
  return imports;
}

/** Walks a file's syntax; lines count from 1. Comments and strings are no identifiers. */
export function visit({ path, text }: Source, see: (node: ts.Node, line: number) => void): void {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const walk = (node: ts.Node): void => {
    see(node, file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = importClause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  return (
    !!exportClause && ts.isNamedExports(exportClause) && exportClause.elements.every((element) => element.isTypeOnly)
  );
}
