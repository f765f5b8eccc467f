// The app of a tracking page draws the record a moment after the page has arrived.
setTimeout(() => {
  const template = document.querySelector('#mall-track');
  if (template instanceof HTMLTemplateElement) document.querySelector('#root')?.replaceChildren(template.content);
}, 300);
