import { render } from 'preact';

/** The least a page of ours can be: Preact, and one row that stands in the script. What others cost is told against it. */
const app = document.getElementById('app');
if (app)
  render(
    <ul>
      <li class="phone">荣耀 Magic8 12GB+256GB，坏了可以免费修，到 2027年11月28日</li>
    </ul>,
    app,
  );
