// JD's script asks for the milestones after the page has arrived.
setTimeout(() => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-late]')) {
    const [day = '', time = ''] = (place.dataset['late'] ?? '').split(' ');
    if (time) place.replaceChildren(day, ' ', document.createElement('br'), time);
  }
  for (const rows of document.querySelectorAll<HTMLTemplateElement>('template[data-late-rows]')) {
    rows.parentElement?.querySelector('ul')?.replaceChildren(rows.content);
  }
}, 300);
