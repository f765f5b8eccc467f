import { hashOf } from './view';

/** An address that leads nowhere says so, instead of showing something that was not asked for. */
export function UnknownPage() {
  return (
    <section class="card notice">
      <h2>没有这一页</h2>
      <p class="quiet">这个地址可能抄漏了，或者是旧版本的。</p>
      <a class="button primary" href={hashOf({ name: 'phones' })}>
        去我的手机
      </a>
    </section>
  );
}
