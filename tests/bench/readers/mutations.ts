import { pick, type Random, word } from './random.ts';

/**
 * What a redesign does to a page, one kind of change each. A mutation changes how a page is built, never what it says:
 * a buyer looking at the mutated page would read the same order off it.
 */
export interface Mutation {
  name: string;
  apply(document: Document, random: Random): void;
}

/** Table parts and void elements have fixed neighbours: a `div` around a `tr` is no redesign but a broken page. */
const RIGID =
  'html,head,body,script,style,meta,title,table,thead,tbody,tfoot,tr,td,th,colgroup,col,ul,ol,li,dl,dt,dd,select,option';

const soft = (document: Document): Element[] =>
  [...document.querySelectorAll('body *')].filter((element) => !element.matches(RIGID));

const textNodes = (document: Document): Text[] =>
  [...document.querySelectorAll('body *')]
    .filter((element) => !element.matches('script,style,option,title'))
    .flatMap((element) => [...element.childNodes])
    .filter((node): node is Text => node.nodeType === 3 && (node.textContent ?? '').trim() !== '');

/** `orderCard-b731ca`, `title--f0000011`, `_16zcITvZ`: the part that a build makes up. */
const HASH = /^(.*?(?:-|--|__|_))([A-Za-z0-9]{5,})$/;

const hashes: Mutation = {
  name: 'class hashes renamed',
  apply(document, random) {
    const renamed = new Map<string, string>();
    for (const element of document.querySelectorAll('[class]')) {
      const next = [...element.classList].map((name) => {
        const [, stem, hash] = HASH.exec(name) ?? [];
        if (stem === undefined || hash === undefined || !/\d/.test(hash) || /^\d+$/.test(hash)) return name;
        const known = renamed.get(name) ?? `${stem}${word(random, hash.length)}`;
        renamed.set(name, known);
        return known;
      });
      element.setAttribute('class', next.join(' '));
    }
  },
};

const wrappersAdded: Mutation = {
  name: 'wrappers added',
  apply(document, random) {
    for (const element of soft(document)) {
      if (random() > 0.15) continue;
      const wrapper = document.createElement(element.matches('span,a,b,i,em,strong,font') ? 'span' : 'div');
      wrapper.setAttribute('class', `wrap-${word(random, 6)}`);
      element.replaceWith(wrapper);
      wrapper.append(element);
    }
  },
};

const wrappersRemoved: Mutation = {
  name: 'wrappers removed',
  apply(document, random) {
    for (const element of soft(document)) {
      if (!element.matches('div,section') || element.children.length !== 1 || element.id || random() > 0.5) continue;
      const bare = [...element.childNodes].every(
        (node) => node.nodeType !== 3 || (node.textContent ?? '').trim() === '',
      );
      if (bare && element.attributes.length <= 1) element.replaceWith(...element.childNodes);
    }
  },
};

const attributesReordered: Mutation = {
  name: 'attributes reordered',
  apply(document) {
    for (const element of document.querySelectorAll('body *')) {
      const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const).reverse();
      for (const [name] of attributes) element.removeAttribute(name);
      for (const [name, value] of attributes) element.setAttribute(name, value);
    }
  },
};

const attributesDropped: Mutation = {
  name: 'attributes dropped',
  apply(document, random) {
    for (const element of document.querySelectorAll('body *')) {
      for (const { name } of [...element.attributes]) {
        if (/^(title|clstag|target|alt|width|height|role|style|rel)$/.test(name) && random() < 0.5)
          element.removeAttribute(name);
      }
    }
  },
};

const SWAPS: Readonly<Record<string, readonly string[]>> = {
  DIV: ['section', 'article', 'div'],
  SPAN: ['em', 'i', 'b', 'span'],
  P: ['div', 'p'],
  H3: ['h2', 'h4', 'div'],
  STRONG: ['b', 'span'],
};

const tagsSwapped: Mutation = {
  name: 'tags swapped',
  apply(document, random) {
    for (const element of soft(document)) {
      const tag = pick(random, SWAPS[element.tagName] ?? []);
      if (!tag || random() > 0.3) continue;
      const next = document.createElement(tag);
      for (const { name, value } of [...element.attributes]) next.setAttribute(name, value);
      next.append(...element.childNodes);
      element.replaceWith(next);
    }
  },
};

const textSplit: Mutation = {
  name: 'text split by spans',
  apply(document, random) {
    for (const node of textNodes(document)) {
      const text = node.textContent ?? '';
      if (random() > 0.3 || text.length < 2) continue;
      const cut = 1 + Math.floor(random() * (text.length - 1));
      const [first, second] = [document.createElement('span'), document.createElement('span')];
      first.textContent = text.slice(0, cut);
      second.textContent = text.slice(cut);
      node.replaceWith(first, second);
    }
  },
};

const blocksReordered: Mutation = {
  name: 'blocks reordered',
  apply(document, random) {
    for (const parent of soft(document)) {
      const blocks = [...parent.children].filter(
        (child) => child.matches('div,section,p') && child.children.length > 0,
      );
      if (blocks.length < 2 || random() > 0.3) continue;
      const moved = pick(random, blocks.slice(1));
      if (moved) parent.insertBefore(moved, blocks[0] ?? null);
    }
  },
};

const ADS = [
  '猜你喜欢',
  '限时秒杀 直降￥200',
  '为你推荐：充电宝 ￥59.00',
  '本店已拼10万+件',
  '以旧换新最高补贴￥1500',
  '领券满￥299减￥30',
];

const noise: Mutation = {
  name: 'noise and advertising inserted',
  apply(document, random) {
    for (const element of soft(document)) {
      if (random() > 0.08 || !element.matches('div,section') || element.children.length === 0) continue;
      const ad = document.createElement('div');
      ad.setAttribute('class', `ad-${word(random, 6)}`);
      const link = document.createElement('a');
      link.setAttribute('href', `//item.jd.com/${1e9 + Math.floor(random() * 1e9)}.html?from=ad`);
      link.textContent = pick(random, ADS) ?? '';
      ad.append(link);
      element.append(ad);
    }
  },
};

const delayed: Mutation = {
  name: 'values delayed',
  apply(document, random) {
    for (const node of textNodes(document))
      if (/\d/.test(node.textContent ?? '') && random() < 0.25) node.textContent = '';
  },
};

export const MUTATIONS: readonly Mutation[] = [
  { name: 'none', apply: () => undefined },
  hashes,
  wrappersAdded,
  wrappersRemoved,
  attributesReordered,
  attributesDropped,
  tagsSwapped,
  textSplit,
  blocksReordered,
  noise,
  delayed,
];
