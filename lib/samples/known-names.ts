/**
 * Latin words that may stay in what names things on a page (ids, classes, attributes, members of data, paths): words of HTML,
 * of common programming, and those that our readers select by (a test compares). A login, a name or a shop is made of
 * others; and of a name only the parts stay that are on the list: `order-zhangsan` becomes `order-xyzwvuts`.
 */
const LIST = `
abbr accept access account acronym action active actual ad add address addresses afs after again ajax alert ali alicdn
align alipay all alone alt alternative ambiguous among amount amounts amp anchor anchors angular animate another ant
api apos app append apply archive area aria arr array arrow article as aside assertive assumed async at atomic attr
attribute attributes auction audio audit auto autocomplete available avatar away back background bad banner baoxian
bar bare base basic batch baxia bd bdi bdo bean before begin best bg bgcolor big bill bind biz bizorderid blank block
blockquote body bold bonus bool boolean border bottom bought box br brand bread breadcrumb brief btn bubble buffer
bull bundle busy button buttons buy buyer buyertrade buyimg by cache call callback cancel canvas caption card cards
carriers cart cases category cb cc cell cellpadding cells cellspacing center certainty change channel char charset
chart chat check checkbox checked child children china chunk cid cite city claimed class clear clearfix click client
clip close closed cls clstag cn cnt cny code codes col colgroup collapse collect color colour cols colspan column
columnheader com combined comment commodity common comp company complaint completed component config confirm confirmed
consignee const cont container content contenteditable control controls cookie coords copy core count country counts
coupon cover create created creator csr css ctn cur current cursor custom customer cut data datalist datasubmit date
datesubmit datetime day dbff dd deadline deal dealid dealtime debug decimal decoding def default defer deg del delete
deliver delivered delivery deposit desc describedby design detail details dfn dialog digits dinamic dir disable
disabled discount dispatch display dispute distance district div divide dl document domain domains done doors double
down download draft drag draggable drawn drop dropdown dt earliest earnest edit either ele element elements em email
embed empty emsp en enable enctype end ensp entities entity entries entry enum env err errno error even event exact
expanded expire exports express ext extend extra fail failed fallback fee feedback feff fen fff fffb fg field fields
fieldset fifth figcaption figure file fill filter find finish finished first fix fixed flag flex float flow fn fold
folded follow font foot footer for foreign forget form format found frame frameborder frameset freight fresh from ft
ftx full func function gap gb gbk general get gid gift global globals gmt goods goodsname gray green grid gridcell
group groups gt guarantee guide half han handle has hash haspopup hd head header headers heading heads height hellip
help here hex hgroup hidden hide high history hk hold home host hosts hot hour hover hr href hreflang hrefs htm html
http https hydrate ice icon icons id ids idx iframe im image images img immersive import in index inert info init
initial inline inner input inputmode inquiry ins insert instanceof int integer interval invoice is item itemid
itemlist itemname itemprop itemref items itemscope itemtitle itemtype javascript jd jdcs jdm jingdong jkcs join joined
jquery js json jump junk kbd kept key kind kinds known label labelled labelledby labels ladder lang large last latest
layer layout layouts lazy lazyload lbl lcol ldquo leaf left legacy legend len length letter level lg li lib light like
limit line lines link links list listbox listitem lists literal live load loaded loader loading local location lock
log logged logistics logo long longest loop low lsquo lt ltr mail main mall map margin mark market marks mask match
matched matches math max maxlength mc md mdash med media member members memory menu merchant message meta metas meter
method mid middot min mini minlength minus minute misc missed missing mix mlapp mobile mod modal mode model models modified
module moment money month more mouse move moz msg msttexthash mtb multi multiple muted myivc myjd name named names nav
navigation nbsp nc ndash nearest never new next nick no node nodes nofollow none noopener noreferrer normal noscript
not note notice novalidate nozero npc npcitem null num number numbers nums nuxt obj object odd oders odetail of off
offset oid ok ol olist on one only op open operate operated operation operations optgroup optimum option options order
orderid orderlist orders ordersearchlist origin original other oty out outer output over own owns package page
pagedata pager pages pagination paid pairs panel param params parcel parcels parent parentid parents parse part parts
passed passkey password path pattern pay payload payment pc pdd pddpic pdduid pending period phase phone pic picture
pid pieces pinduoduo ping place placed placeholder plain platform platforms play plus plusmn point polite pop popover
popup pos position post postage poster pre prefix preload presentation pressed prev price primary print problem
problems prod product production progress promise promises promotion prompt prop props protect province proxy public
purchase qty quantities quantity queries query queue quick quot radio random range ranges rate raw rdquo re react
reactid read reader reading readonly ready real reason rebuy receipt receive receiver recipient record records recycle
recyled red reducer redux ref referrer refresh refund refunded refunding refused reg regex region rel relevant reload
remain remark remember remind remove removed render repair replace reply report req request require required res reset
response restore result results ret retcode return rev reversed rich right rights rmb role root roots route router
routes row rowgroup rowheader rows rowspan rp rsquo rt rtl ruby rule sale sales samp sandbox save scale scope screen
script scroll scrolling search sec second secret section security seeds seen select selected selector selectors self
seller send sender sent separator service set several shadow shape share shipped shipping shop shopname show shown
shtml sid side sign signature signed simple single site sites size sizes skin skip sku skuname slice slide slider slot
slow sm small sn snake snap snapshot sort sorted source space span spans spec spellcheck split spm spu src srcset ssr
st stage star start starts stat state static status step stepbar steps still stock stop store stored stores str
strategies strategy street strike string strong style sub submit suborder subtitle success sum summary sup super
supplier sure suspense svg switch symbol tab tabindex table tablist tabpanel tag tail take taobao target task tax tb
tbody tbpc td team tel temp template term test testid text textarea texts tfoot th the thead theme third thumb ticket
tid time timeout timer times tip tips title titles tm tmall tmd tmp today toggle token too tool toolbar tools tooltip
top total tp tr trace traces track tracker tracking trade tradearchive trail transac transfer translate translated
translation translations tree treeitem trigger true truncated tw txt type ua ui uid ul undefined underline unit
unknown unnamed unpaid unread up update url urls us usemap user userinfo utf util uuid val valign value var vender
verified version vertical via vid video view visibility visible vm void voucher vue vuex wait wangwang wanted wants
warehouse warn warning waybill ways wbr web webkit webpack wechat week weight weixin white whole widget wids width
window with without word words work wow wp wrap wrapper wuliu xl xmlns xs xxl yangkeduo year yen yiyaojd yuan zh zoom`;

const KNOWN: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/));

/** Where a name is cut: at capitals, digits and signs. `shopName2_box`: shop, Name, box. */
export const NAME_PART = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** A part of a name that says nothing about anybody. A single letter is no word, and alone it tells nothing. */
export function isKnownPart(part: string): boolean {
  return part.length === 1 || KNOWN.has(part.toLowerCase());
}

/** Made of known words only. More than two letters that stand alone may spell something. */
export function isKnownName(name: string): boolean {
  const parts = name.match(NAME_PART) ?? [];
  return parts.every(isKnownPart) && parts.filter((part) => part.length === 1).length <= 2;
}
