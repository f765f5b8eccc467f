/** Below a search's finds, where they may not be all: a word that thousands of phones share is not looked up to its end. */
export const SearchCut = () => (
  <p class="quiet small search-cut">符合的太多，没有全部列出。再加一个词，例如型号、店铺或订单号。</p>
);
