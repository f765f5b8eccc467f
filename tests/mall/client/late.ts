// The page's content arrives by script: after as many milliseconds as its address says, or when a `mall-arrives` event asks.
const wait = new URLSearchParams(location.search).get('late');
const arrive = () => {
  const template = document.querySelector('#mall-late');
  if (template instanceof HTMLTemplateElement) template.replaceWith(template.content);
};
if (wait === 'asked') document.addEventListener('mall-arrives', arrive, { once: true });
else setTimeout(arrive, Number(wait));
