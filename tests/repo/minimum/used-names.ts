import { type Node, parse } from 'acorn';

/** ECMAScript of the oldest browsers (Chrome 116, Firefox 140): later syntax is an error. */
const SYNTAX = 2023;

/** What a script names: `Temporal` alone, `Object.groupBy` and longer chains, and every member by its name alone. */
export interface UsedNames {
  globals: Set<string>;
  chains: Set<string>;
  members: Set<string>;
  /** Members the script makes itself: keys of its objects, methods of its classes, what it assigns. */
  made: Set<string>;
}

type AnyNode = Node & Record<string, unknown>;
const isNode = (value: unknown): value is AnyNode => typeof (value as { type?: unknown } | null)?.type === 'string';

/**
 * Reads a built script. A name the script itself declares anywhere counts as its own everywhere: bundles rename what would
 * collide.
 *
 * @throws where the syntax is later than the oldest browser's
 */
export function usedNames(code: string): UsedNames {
  const globals = new Set<string>();
  const own = new Set<string>();
  const chains = new Set<string>();
  const members = new Set<string>();
  const made = new Set<string>();
  const visit = (node: AnyNode, parent?: AnyNode, key?: string): void => {
    if (node.type === 'Identifier') {
      const name = String(node['name']);
      if (isDeclaration(parent, key)) own.add(name);
      else if (isReference(parent, key)) globals.add(name);
    }
    if (node.type === 'MemberExpression') {
      const property = node['property'] as AnyNode;
      if (!node['computed'] && property.type === 'Identifier') {
        const name = String(property['name']);
        members.add(name);
        const object = node['object'] as AnyNode;
        const owner =
          object.type === 'Identifier' ? object : object.type === 'MemberExpression' ? object['property'] : undefined;
        if (isNode(owner) && owner.type === 'Identifier') chains.add(`${owner['name']}.${name}`);
      }
    }
    const name = madeName(node, parent);
    if (name !== undefined) made.add(name);
    for (const [place, value] of Object.entries(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, place);
  };
  visit(
    parse(code, { ecmaVersion: SYNTAX, sourceType: 'module', allowReturnOutsideFunction: true }) as Node as AnyNode,
  );
  for (const name of own) globals.delete(name);
  return { globals, chains, members, made };
}

const nameOf = (key: unknown) =>
  isNode(key)
    ? key.type === 'Identifier'
      ? String(key['name'])
      : key.type === 'Literal'
        ? String(key['value'])
        : undefined
    : undefined;

function madeName(node: AnyNode, parent: AnyNode | undefined): string | undefined {
  if (node.type === 'Property') return parent?.type === 'ObjectExpression' ? nameOf(node['key']) : undefined;
  if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') return nameOf(node['key']);
  const target = node.type === 'AssignmentExpression' ? node['left'] : undefined;
  return isNode(target) && target.type === 'MemberExpression' ? nameOf(target['property']) : undefined;
}

function isDeclaration(parent: AnyNode | undefined, key: string | undefined): boolean {
  if (key === 'params' || key === 'param' || key === 'local') return true;
  if (key === 'id') return parent?.type !== 'MemberExpression';
  return (
    (key === 'elements' && parent?.type === 'ArrayPattern') || (key === 'argument' && parent?.type === 'RestElement')
  );
}

function isReference(parent: AnyNode | undefined, key: string | undefined): boolean {
  if (parent?.type === 'MemberExpression' && key === 'property') return Boolean(parent['computed']);
  if (key === 'key') return Boolean(parent?.['computed']);
  return key !== 'label' && key !== 'imported' && key !== 'exported';
}
