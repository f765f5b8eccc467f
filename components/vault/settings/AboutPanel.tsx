import { browser } from 'wxt/browser';
import { Mark } from '@/components/shared/Brand';
import { hashOf } from '../view';

/** What is new, for people; the newest first. */
const NEWS: readonly string[] = [
  '打开图标先看到本页的手机，一句话说清现在能要求什么',
  '签收日点一下就能答，填错了当场撤销',
  '权利按整机、配件、承诺分好组，只列一次',
  '新增设置页、隐私页和柜台页',
];

/** Version, what is new, help and privacy; the welcome page can be reached again. */
export function AboutPanel() {
  const { version, homepage_url: home } = browser.runtime.getManifest();
  return (
    <section class="card part" aria-label="帮助与关于">
      <div class="about">
        <Mark size={40} />
        <div>
          <h3>购机保 {version}</h3>
          <p class="small quiet">没有账号，没有服务器，不上传。源代码公开。</p>
        </div>
      </div>
      <div class="actions">
        <a class="button slim" href="/welcome.html" target="_blank" rel="noreferrer">
          再看一遍欢迎页
        </a>
        <a class="button slim" href={hashOf({ name: 'privacy' })}>
          隐私
        </a>
        {home && !new URL(home).hostname.endsWith('.example') && (
          <a class="button slim" href={home} target="_blank" rel="noreferrer">
            主页和源代码
          </a>
        )}
      </div>
      <details>
        <summary>这一版有什么新的</summary>
        <ul class="points">
          {NEWS.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary>有一页没读出来，或期限不对</summary>
        <p>
          在那个订单页上点工具栏图标，选“告诉我们这页变了”：会生成一份去掉个人信息的网页样子，先给你看，再由你决定要不要发出去。
        </p>
      </details>
      <details>
        <summary>快捷键</summary>
        <p>
          Alt+G 打开工具栏弹窗，Alt+Shift+G 打开我的手机，Alt+Shift+S 保存眼前的网页。可以在浏览器的扩展快捷键页面里改。
        </p>
      </details>
    </section>
  );
}
