/** Instead of an empty list: nothing is known of the vault, and nothing in it is lost. */
export function CannotOpen() {
  return (
    <p class="card notice" role="alert">
      打不开存下的手机：浏览器不允许读取数据（可能是无痕窗口，或磁盘空间不足）。已有记录不受影响。
    </p>
  );
}
