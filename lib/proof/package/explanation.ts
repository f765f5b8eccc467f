import { FILES, type PackageManifest } from './manifest';

/** How anybody checks the package with tools that are on every Linux and Mac, and without us. */
export function explanationText(
  stamps: PackageManifest['stamps'],
  key: string,
  others: NonNullable<PackageManifest['others']> = [],
): string {
  const earlier = stamps.some((one) => one.earlier);
  const stamped = stamps.map(
    ({ reply, chain, root, earlier }) =>
      `${earlier ? `   openssl dgst -sha256 -verify ${earlier.key ?? FILES.publicKey} -signature ${earlier.signature} ${earlier.head}\n` : ''}   openssl ts -verify -data ${earlier?.signature ?? FILES.headSignature} -in ${reply} -CAfile ${root} -untrusted ${chain} -no_check_time`,
  );
  return `验证说明

这个证据包不用安装任何软件的账号，也不用相信购机保，任何人都能自己核对。
下面的命令在本文件夹里运行（Linux、macOS 自带；Windows 可用 Git Bash）。

最省事的办法：用浏览器打开“${FILES.checkPage}”，把整个 ZIP 拖进去，会逐件说明。它不联网，不用安装。
它是包里的一个文件，和别的文件一样可能被换成假的。要紧的时候，用自己装的购机保核对，或者用下面的命令，它们不靠它。

一、文件有没有被改动、替换、增减

   sha256sum -c ${FILES.sums}

   每一行都应显示“成功”或“OK”。macOS 用 shasum -a 256 -c ${FILES.sums}。
   包里的文件应当正好是 ${FILES.sums} 列出的这些，再加上它自己和 ${FILES.sumsSignature}。

二、校验值清单和存证链末端是不是同一把钥匙签的

   openssl dgst -sha256 -verify ${FILES.publicKey} -signature ${FILES.sumsSignature} ${FILES.sums}
   openssl dgst -sha256 -verify ${FILES.publicKey} -signature ${FILES.headSignature} ${FILES.head}

   两次都应显示 Verified OK。公钥的编号（SHA-256）：
   ${key}
   公钥在提交人的浏览器里生成，私钥取不出来。编号请向提交人核对，或与此前见过的对照。

三、存证链是不是连续的

   ${FILES.ledger} 每行是：本条的校验值、空格、本条内容。内容里的 prev 是上一行的校验值（第一行是 64 个 0）。

   prev=$(printf '%064d' 0); while read -r hash entry; do
   [ "$(printf %s "$entry" | sha256sum | cut -d' ' -f1)" = "$hash" ] || echo "断在 $entry"
   case $entry in *"\\"prev\\":\\"$prev\\""*) ;; *) echo "断在 $entry";; esac; prev=$hash; done < ${FILES.ledger}
   echo "末端 $prev"

   不应出现“断在”，最后的“末端”应与 ${FILES.head} 里的 head 相同。
   每件证据的校验值都应在某一行的 sha256 里，说明它是那个时候存入的。
${othersText(others)}
四、可信时间

${
  stamped.length > 0
    ? `${stamped.join('\n')}

   应显示 Verification: OK${earlier ? '（前一行应显示 Verified OK）' : ''}。看时间：openssl ts -reply -in ${stamps[0]?.reply ?? ''} -text
   根证书请自己核对：它应当与机构公布的、或系统里自带的是同一张（openssl x509 -in 文件 -noout -fingerprint -sha256）。
   -no_check_time 是因为机构的证书日后会到期；签发的时候有没有到期，看证书的起止日期。`
    : '   这个包里没有时间戳，只能说明各文件与签名一致，不能由第三方说明是什么时候存下的。'
}

时间戳说明什么、不说明什么：
它说明被盖的那个签名（${FILES.headSignature}，或 timestamps 里的 -head.sig）在那一刻已经存在，它又固定了存证链里到那时为止的每一条：-head.json 里写着到第几条（seq）和那一条的校验值（head），在 ${FILES.ledger} 里可以找到。用国密算法（SM2/SM3）的，请用机构自己的工具核对。依据的是那家机构的时钟和信誉。
它不说明页面内容是真的，不说明是谁做的。境外机构不是我国电子签名法所说的电子认证服务提供者，法院怎么看由法院决定。
每件证据是怎样得来的、不能证明什么，写在 ${FILES.catalogue} 里。“副本”文件夹（如果有）里是为对方的表单分开、压缩或转换过的，不是原件，原件都在 evidence 里。
`;
}

/** How the chains and keys of other devices are checked; nothing where there are none. */
function othersText(others: NonNullable<PackageManifest['others']>): string {
  if (others.length === 0) return '';
  const checks = others.map(
    ({ head, signature, key }) => `   openssl dgst -sha256 -verify ${key} -signature ${signature} ${head}`,
  );
  const files = others.flatMap(({ entries }) => entries ?? []);
  return `
   这些记录还来自提交人的其他设备或以前的浏览器，各有各的存证链和钥匙。它们签的末端：

${checks.join('\n')}

   都应显示 Verified OK。各把公钥的编号（openssl pkey -pubin -in 公钥文件 -outform DER | sha256sum）都应写在 ${FILES.head} 的 earlierKeys 里：
   现在这把钥匙以此写明它们是同一份记录；反过来旧钥匙并没有为新钥匙作保。
${
  files.length > 0
    ? `   ${files.join('、')} 可以用上面同样的办法走一遍（换掉文件名），末端应与各自 -head.json 里的 head 相同。
`
    : ''
}`;
}
