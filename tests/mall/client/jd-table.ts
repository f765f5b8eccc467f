// What JD's own scripts add to the table after it has arrived: the names of POP shops, then the invoice links.
setTimeout(() => {
  for (const shop of document.querySelectorAll<HTMLElement>('[data-shop]')) {
    const name = shop.dataset['shop'] ?? '';
    shop.textContent = name;
    shop.title = name;
  }
}, 120);

setTimeout(() => {
  for (const place of document.querySelectorAll<HTMLElement>('.J-invoice')) {
    const link = document.createElement('a');
    link.href = `//myivc.jd.com/fpzz/ivcLand.action?orderId=${place.dataset['order']}`;
    link.textContent = '查看发票';
    place.replaceWith(link);
  }
}, 400);
