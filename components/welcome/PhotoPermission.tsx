import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EVERYWHERE } from '@/lib/background/tab/auto-photograph';

/**
 * Browsers let an extension photograph a tab only with a click on its button or with access to all sites; a permission
 * for the shop's site is not enough. So it is asked for here, explained, and can be taken back here.
 */
export function PhotoPermission() {
  const [granted, setGranted] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void browser.permissions.contains(EVERYWHERE).then(setGranted);
  }, []);
  const ask = async () => {
    // Nothing may be awaited before this: browsers accept a request only directly in the click.
    const answer = await browser.permissions.request(EVERYWHERE).catch(() => false);
    setGranted(answer);
    setRefused(!answer);
  };
  const takeBack = async () => {
    await browser.permissions.remove(EVERYWHERE).catch(() => false);
    setGranted(await browser.permissions.contains(EVERYWHERE));
  };
  return (
    <section class="card photo">
      <h2>可选：让浏览器自动拍下画面</h2>
      <p>
        默认的图片由扩展照着网页内容<strong>绘制</strong>，不需要额外权限。如果想要浏览器亲自<strong>拍下</strong>
        的画面，浏览器要求“访问所有网站”这一权限，哪怕我们只拍订单页。给不给都行，不影响其他功能；不给也可以在订单页上点工具栏图标，再点“拍下本页”。
      </p>
      {granted ? (
        <>
          <p role="status">已允许：新的手机订单完整出现在画面里时，会自动拍下。</p>
          <button type="button" onClick={takeBack}>
            收回这个权限
          </button>
        </>
      ) : (
        <button type="button" onClick={ask} disabled={granted === undefined}>
          允许自动拍下订单画面
        </button>
      )}
      {refused && <p role="status">没有允许，继续使用绘制的图片。以后随时可以在这里打开。</p>}
    </section>
  );
}
