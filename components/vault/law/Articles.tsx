import { useState } from 'preact/hooks';
import type { Article } from '@/lib/warranty/law-texts/law-text';
import { articlesOf } from '@/lib/warranty/words/explain';

/** The wording of the law, loaded when somebody wants to read it. */
export function Articles({ texts }: { texts: readonly string[] }) {
  const [articles, setArticles] = useState<readonly Article[]>();
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && !articles) void articlesOf(texts).then(setArticles);
      }}
    >
      <summary>条文</summary>
      {articles?.map((article) => (
        <blockquote key={article.name} class="small">
          <b>{article.name}</b>
          {article.text.split('\n').map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p class="quiet">
            {article.inForce}；{article.copy}
          </p>
        </blockquote>
      ))}
      {articles?.length === 0 && <p class="quiet small">没有收录条文全文。</p>}
    </details>
  );
}
