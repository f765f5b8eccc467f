// The page's content arrives by script, after as many milliseconds as its address says.
const wait = Number(new URLSearchParams(location.search).get('late'));
setTimeout(() => {
  const template = document.querySelector('#mall-late');
  if (template instanceof HTMLTemplateElement) template.replaceWith(template.content);
}, wait);
