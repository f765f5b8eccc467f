/**
 * What reading a list costs somebody who wants all of it: the page as text is parsed, 26 things of each order are read and
 * written as a table, as exporters of orders do it. Runs in a page by itself, from a file of its own, so that a trace can
 * tell its steps apart: they are three tasks.
 */
export function exportOrders(): void {
  const text = document.documentElement.outerHTML;
  let parsed: Document | undefined;
  let rows: string[][] = [];
  setTimeout(function parse() {
    parsed = new DOMParser().parseFromString(text, 'text/html');
    setTimeout(read);
  });

  function read(): void {
    if (!parsed) return;
    const of = (place: Element, selector: string): string => place.querySelector(selector)?.textContent?.trim() ?? '';
    const at = (place: Element, selector: string, name: string): string =>
      place.querySelector(selector)?.getAttribute(name) ?? '';
    rows = [...parsed.querySelectorAll('tbody[id^="tb-"]')].flatMap((order) => {
      const shop = order.querySelector('.shop-txt');
      const sums = [...order.querySelectorAll('.amount span, .amount strong')].map((one) => one.textContent ?? '');
      const receiver = [...order.querySelectorAll('.consignee .pc p')].map((one) => one.textContent?.trim() ?? '');
      const buttons = [...order.querySelectorAll('.operate a')].map((one) => one.textContent?.trim() ?? '');
      const whole = [
        order.id.replace('tb-', ''),
        order.getAttribute('data-parentid') ?? '',
        of(order, '.dealtime'),
        of(order, '.number a'),
        at(order, '.number a', 'href'),
        shop?.textContent?.trim() || (shop?.getAttribute('data-shop') ?? ''),
        /index-(\d+)/.exec(shop?.getAttribute('href') ?? '')?.[1] ?? '',
        shop?.localName === 'span' ? '自营' : '',
        at(order, '.btn-im', 'href'),
        of(order, '.consignee .txt'),
        receiver[0] ?? '',
        receiver[1] ?? '',
        sums.find((sum) => sum.includes('总额'))?.replace(/[^\d.]/g, '') ?? '',
        sums.find((sum) => sum.startsWith('¥'))?.replace(/[^\d.]/g, '') ?? '',
        of(order, '.amount .ftx-13'),
        of(order, '.order-status'),
        at(order, '.status a[href*="item.action"]', 'href'),
        at(order, '.operate a[href*="invoice"], .operate a[href*="ivc"]', 'href'),
        buttons.join('/'),
        buttons.includes('确认收货') ? '是' : '',
      ];
      return [...order.querySelectorAll('.tr-bd')].map((line) => [
        ...whole,
        at(line, '.p-name a', 'title') || of(line, '.p-name a'),
        /\/(\d+)\.html/.exec(at(line, '.p-name a', 'href'))?.[1] ?? '',
        at(line, '.p-img img', 'src'),
        of(line, '.goods-number').replace(/\D/g, ''),
        of(line, '.p-extra'),
        at(line, '.goods-repair a', 'href'),
      ]);
    });
    setTimeout(write);
  }

  function write(): void {
    const cell = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const table = rows.map((row) => row.map(cell).join(',')).join('\r\n');
    const done = { orders: new Set(rows.map(([id]) => id)).size, length: new Blob([`\ufeff${table}`]).size };
    (globalThis as unknown as { exported?: typeof done }).exported = done;
  }
}
