/*
 * vocabulary_web.c - the words that web pages print around an article, a row per language as in
 * vocabulary.c. They are no words of books: asked only where a text came from a web page.
 */
#include "vocabulary.h"

static const struct language_row rows[] = {
    { "en",
      { [PHRASE_FURNITURE] =
            "advertisement|copied!|read later|like loading...|opens in a new window|taboola|outbrain|sponsored links by|ads by google|sponsored links|sponsored content|promoted links|"
            "promoted content|share on facebook|share on twitter|share this story|"
            "share this article|share this post|share this page|share this with|"
            "share article|about sharing|save for later|bookmark it|copy link|"
            "copy this link|link copied|copy link to share|pin it|follow us on|"
            "skip to content|skip to main content|skip to navigation|"
            "skip advertisement|jump to comments|leave a comment|leave a reply|"
            "hide comments|load comments|read comments|reader comments|"
            "load more comments|join the conversation|join the discussion|"
            "comment on this article|comment on this story|comments are closed|"
            "discussion policy|comment policy|accept cookies|accept all cookies|"
            "advertise with us|about this content|view this image|view graphic|"
            "log in or register|sign up for our newsletter|"
            "subscribe to our newsletter|subscribe now|subscribe today|"
            "most recent newsletter|next article|previous article|next post|"
            "previous post|next story|previous story|back to top|return to top|"
            "article continues below|story continues below|continue reading below|"
            "listen to this article|print this page|print this article|"
            "email this article|report this ad|why this ad?|report an error|"
            "request reprints|manage preferences",
        [PHRASE_FURNITURE_START] =
            "read more|read next|also read|share on|share via|share to|share with|"
            "share this|tweet this|follow us|sign up for|sign up to|subscribe to|"
            "get the latest|get our|view comments|show comments|read all comments|"
            "see all|view all|see more|show more|advertise with|posted in|filed in|"
            "tagged with|tagged as|tagged in|a version of this|click here to|"
            "more stories about|read more stories|more on this|check out more|"
            "please enable javascript|enable javascript|this site uses cookies|"
            "this website uses cookies|we use cookies|by continuing to|powered by|"
            "promoted by|sponsored by|inread invented by|recommended by|"
            "already a subscriber|you have reached your|from the section|"
            "story continues|article continues|scroll to continue|download our app|"
            "download the app|forum:|our privacy|related:|sponsored:|advertisement:",
        [PHRASE_BUTTON] = "share|tweet|print|email|e-mail|comments|subscribe|sign up|sign in|"
                          "log in|login|register|menu|search|save|like|reply|more|home|home page|"
                          "pin|follow|bookmark|download|photo|facebook|twitter|reddit|pinterest|"
                          "whatsapp|linkedin|instagram|youtube|tumblr|telegram|flipboard|pocket|"
                          "messenger|google+|rss|newsletter|newsletters|reprints|contact|about us|"
                          "close|next|previous|feedback|donate|flag|report|permalink|share:|listen|"
                          "watch live|play video|anonymous|advertisements|advertising|"
                          "add a comment|add comment|post a comment|post comment|terms of use|"
                          "terms of service|privacy policy|cookie policy|cookie settings|"
                          "privacy settings|contact us|all rights reserved|like this|load more|"
                          "open in app|staff directory|filter by topic|terms & conditions",
        [PHRASE_LINKS] = "related|related articles|related stories|related content|"
                         "related coverage|related topics|related posts|related news|"
                         "related links|related searches|related items|related reading|"
                         "read this next|up next|more from|more on this topic|more on this story|"
                         "more stories|you may like|you may also like|you might also like|"
                         "you might like|we recommend|recommended|recommended for you|"
                         "recommended reading|recommended stories|other people are reading|"
                         "others are reading|what others are reading|most read|most popular|"
                         "most viewed|most shared|trending|trending now|popular posts|"
                         "popular stories|latest news|latest stories|latest posts|recent posts|"
                         "recent stories|top stories|top news|editors' picks|editor's picks|"
                         "around the web|from around the web|elsewhere on the web|from the web|"
                         "in this story|in case you missed it|don't miss|check it out|tags|topics|"
                         "filed under|categories|more on|explore more|more in|more like this|"
                         "read more stories about" } },
    { "de",
      { [PHRASE_FURNITURE] = "anzeige|werbung|artikel teilen|diesen artikel teilen|beitrag teilen|"
                             "auf facebook teilen|auf twitter teilen|per e-mail teilen|"
                             "per mail teilen|link kopieren|seite drucken|artikel drucken|"
                             "artikel merken|zum inhalt springen|zum thema|kommentare anzeigen|"
                             "kommentar schreiben|kommentar verfassen|alle kommentare anzeigen|"
                             "jetzt abonnieren|cookie-einstellungen|zum seitenanfang|mehr anzeigen|"
                             "mehr laden|nächster artikel|vorheriger artikel",
        [PHRASE_FURNITURE_START] =
            "lesen sie auch|lesen sie mehr|kommentare lesen|alle kommentare|"
            "diesen artikel|forum zum thema|wir verwenden cookies|"
            "diese website verwendet|diese webseite verwendet|melden sie sich|"
            "abonnieren sie|zur startseite|auf facebook|auf twitter",
        [PHRASE_BUTTON] = "teilen|drucken|kommentare|suche|menü|anmelden|abonnieren|merken|mehr|"
                          "startseite|kontakt|feedback|forum|newsletter abonnieren|datenschutz|"
                          "datenschutzerklärung|impressum|alle rechte vorbehalten|nach oben",
        [PHRASE_LINKS] = "mehr zum thema|auch interessant|das könnte sie auch interessieren|"
                         "das könnte dich auch interessieren|verwandte artikel|verwandte themen|"
                         "ähnliche artikel|ähnliche beiträge|weitere artikel|weitere themen|"
                         "meistgelesen|meist gelesen|meistgelesene artikel|neueste beiträge|"
                         "schlagwörter|stichwörter|schlagworte|themen" } },
    { "fr",
      { [PHRASE_FURNITURE] = "publicité|partager sur facebook|partager sur twitter|"
                             "partager cet article|partager l'article|envoyer par e-mail|"
                             "copier le lien|imprimer l'article|voir les commentaires|"
                             "laisser un commentaire|ajouter un commentaire|réagir à l'article|"
                             "s'abonner à la newsletter|abonnez-vous|je m'abonne|haut de page|"
                             "retour en haut|aller au contenu|afficher plus|article suivant|"
                             "article précédent",
        [PHRASE_FURNITURE_START] =
            "lire aussi|à lire aussi|à lire également|lire la suite|partager sur|"
            "partager via|abonnez-vous à|inscrivez-vous à|nous utilisons des|"
            "ce site utilise des|en poursuivant votre|voir tous les|"
            "lire les commentaires|suivez-nous",
        [PHRASE_BUTTON] = "partager|imprimer|commentaires|rechercher|recherche|connexion|s'abonner|"
                          "accueil|réagir|suivre|thèmes|mentions légales|"
                          "politique de confidentialité|tous droits réservés|voir plus",
        [PHRASE_LINKS] =
            "voir aussi|articles liés|articles similaires|sur le même sujet|"
            "sur le même thème|les plus lus|les plus partagés|à découvrir aussi|"
            "dans la même rubrique|mots-clés|mots clés|étiquettes|vous aimerez aussi" } },
    { "es",
      { [PHRASE_FURNITURE] =
            "publicidad|compartir en facebook|compartir en twitter|"
            "compartir este artículo|copiar enlace|enviar por correo|ver comentarios|"
            "deja un comentario|dejar un comentario|añadir comentario|suscríbete|"
            "suscríbase|ir al contenido|saltar al contenido|volver arriba|mostrar más",
        [PHRASE_FURNITURE_START] =
            "lea también|lee también|leer también|leer más|lee más|compartir en|"
            "suscríbete a|suscríbase a|síguenos en|síganos en|utilizamos cookies|"
            "este sitio utiliza|este sitio web utiliza|usamos cookies|archivado en",
        [PHRASE_BUTTON] = "compartir|comentarios|imprimir|buscar|suscribirse|iniciar sesión|inicio|"
                          "guardar|seguir|enviar|política de privacidad|política de cookies|"
                          "aviso legal|todos los derechos reservados|ver más",
        [PHRASE_LINKS] = "relacionado|relacionados|noticias relacionadas|artículos relacionados|"
                         "te puede interesar|también te puede interesar|te recomendamos|"
                         "lo más leído|lo más visto|más leídas|más noticias|más información|"
                         "etiquetas|temas|ver también" } },
    { "it",
      { [PHRASE_FURNITURE] = "pubblicità|condividi su facebook|condividi su twitter|"
                             "condividi questo articolo|copia link|stampa questo articolo|"
                             "leggi i commenti|mostra commenti|lascia un commento|"
                             "iscriviti alla newsletter|riproduzione riservata|vai al contenuto|"
                             "torna su|torna in alto",
        [PHRASE_FURNITURE_START] =
            "leggi anche|leggi tutto|condividi su|iscriviti alla|iscriviti a|"
            "seguici su|questo sito utilizza|utilizziamo i cookie|utilizziamo cookie",
        [PHRASE_BUTTON] = "condividi|commenti|stampa|cerca|accedi|registrati|salva|abbonati|"
                          "informativa sulla privacy|tutti i diritti riservati",
        [PHRASE_LINKS] = "articoli correlati|notizie correlate|potrebbe interessarti|"
                         "ti potrebbe interessare|potrebbe interessarti anche|i più letti|"
                         "più letti|ultime notizie|tag|argomenti" } },
    { "pt",
      { [PHRASE_FURNITURE] =
            "publicidade|compartilhar no facebook|compartilhar no twitter|"
            "compartilhe esta notícia|copiar link|ver comentários|"
            "deixe um comentário|deixe seu comentário|assine a newsletter|assine já|"
            "ir para o conteúdo|voltar ao topo|carregar mais|"
            "continua depois da publicidade",
        [PHRASE_FURNITURE_START] =
            "leia também|leia mais|veja também|saiba mais|compartilhar no|"
            "compartilhe no|partilhar no|assine a|inscreva-se|siga-nos|"
            "este site utiliza|este site usa|utilizamos cookies|usamos cookies",
        [PHRASE_BUTTON] = "compartilhar|partilhar|comentários|imprimir|buscar|entrar|assinar|"
                          "salvar|compartilhe|política de privacidade|todos os direitos reservados|"
                          "ver mais",
        [PHRASE_LINKS] = "relacionadas|relacionados|notícias relacionadas|artigos relacionados|"
                         "mais lidas|mais lidos|últimas notícias|você também pode gostar|"
                         "recomendado|tópicos|etiquetas" } },
    { "nl",
      { [PHRASE_FURNITURE] =
            "advertentie|deel op facebook|deel op twitter|deel dit artikel|"
            "reageer op dit artikel|plaats een reactie|bekijk reacties|toon reacties|"
            "schrijf je in voor onze nieuwsbrief|alle rechten voorbehouden|"
            "naar boven|terug naar boven",
        [PHRASE_FURNITURE_START] = "lees ook|lees meer|deel op|deel via|schrijf je in|abonneer je|"
                                   "volg ons op|deze website gebruikt|wij gebruiken cookies",
        [PHRASE_BUTTON] = "delen|deel|reacties|printen|afdrukken|zoeken|inloggen|bewaren|aanmelden|"
                          "privacybeleid",
        [PHRASE_LINKS] = "lees verder|gerelateerde artikelen|gerelateerd|meer over dit onderwerp|"
                         "ook interessant|meest gelezen|trefwoorden" } },
    { "sv",
      { [PHRASE_FURNITURE] =
            "annons|dela på facebook|dela på twitter|dela artikeln|skriv ut artikeln|"
            "visa kommentarer|kommentera artikeln|prenumerera på vårt nyhetsbrev|"
            "till toppen",
        [PHRASE_FURNITURE_START] = "läs mer|läs också|läs även|dela på|följ oss på|prenumerera på",
        [PHRASE_BUTTON] = "dela|kommentarer|skriv ut|sök|logga in|spara|kommentera",
        [PHRASE_LINKS] = "relaterade artiklar|relaterat|mest läst|ämnen|taggar" } },
    { "da",
      { [PHRASE_FURNITURE] = "annonce|del på facebook|del på twitter|del artiklen|vis kommentarer|"
                             "tilmeld nyhedsbrev",
        [PHRASE_FURNITURE_START] = "læs også|læs mere",
        [PHRASE_LINKS] = "relaterede artikler|mest læste|emneord" } },
    { "no",
      { [PHRASE_FURNITURE] = "annonse|del på facebook|del på twitter|del artikkelen|"
                             "meld deg på nyhetsbrevet",
        [PHRASE_FURNITURE_START] = "les også|les mer",
        [PHRASE_LINKS] = "relaterte artikler|mest lest|emneord" } },
    { "fi",
      { [PHRASE_FURNITURE] =
            "mainos|jaa facebookissa|jaa twitterissä|jaa artikkeli|näytä kommentit|"
            "tilaa uutiskirje",
        [PHRASE_FURNITURE_START] = "lue myös|lue lisää",
        [PHRASE_BUTTON] = "jaa|kommentit|tulosta",
        [PHRASE_LINKS] = "aiheeseen liittyvää|luetuimmat|aiheet" } },
    { "pl",
      { [PHRASE_FURNITURE] = "reklama|udostępnij na facebooku|udostępnij artykuł|dodaj komentarz|"
                             "zobacz komentarze|pokaż komentarze|zapisz się do newslettera|"
                             "wszelkie prawa zastrzeżone",
        [PHRASE_FURNITURE_START] =
            "czytaj też|czytaj także|czytaj więcej|czytaj również|zobacz też|"
            "zobacz także|zobacz również|udostępnij na|ta strona używa|"
            "ta strona korzysta|korzystamy z plików",
        [PHRASE_BUTTON] = "udostępnij|komentarze|drukuj|szukaj|zaloguj się|zapisz|"
                          "polityka prywatności",
        [PHRASE_LINKS] = "powiązane artykuły|powiązane|najczęściej czytane|polecamy|tagi" } },
    { "cs",
      { [PHRASE_FURNITURE] =
            "reklama|inzerce|sdílet na facebooku|sdílet na twitteru|sdílet článek|"
            "přidat komentář|zobrazit komentáře|zobrazit diskuzi|vstoupit do diskuze|"
            "vstoupit do diskuse|všechna práva vyhrazena|ochrana osobních údajů",
        [PHRASE_FURNITURE_START] = "čtěte také|čtěte též|přečtěte si také|přečtěte si|sdílet na|"
                                   "sledujte nás|tento web používá|tyto stránky používají",
        [PHRASE_BUTTON] = "sdílet|komentáře|diskuze|diskuse|tisk|vytisknout|hledat|přihlásit se|"
                          "uložit",
        [PHRASE_LINKS] = "související články|související|mohlo by vás zajímat|nejčtenější|štítky|"
                         "témata" } },
    { "ru",
      { [PHRASE_FURNITURE] = "реклама|поделиться в facebook|поделиться ссылкой|поделиться статьёй|"
                             "поделиться статьей|добавить комментарий|оставить комментарий|"
                             "показать комментарии|подписаться на рассылку|все права защищены|"
                             "версия для печати",
        [PHRASE_FURNITURE_START] =
            "читайте также|читать далее|читайте ещё|читайте еще|смотрите также|"
            "поделиться в|подписывайтесь на|подпишитесь на|этот сайт использует|"
            "мы используем файлы|продолжая использовать",
        [PHRASE_BUTTON] = "поделиться|поиск|войти|меню|подписаться|печать|сохранить|ответить|"
                          "комментировать|наверх",
        [PHRASE_LINKS] = "по теме|материалы по теме|похожие статьи|похожие материалы|"
                         "самое читаемое|популярное|теги|метки|темы" } },
    { "tr",
      { [PHRASE_FURNITURE] = "reklam|facebook'ta paylaş|yorum yap|yorumları göster|"
                             "haber bültenine abone ol",
        [PHRASE_BUTTON] = "paylaş|yorumlar|yazdır|ara|kaydet",
        [PHRASE_LINKS] =
            "ilgili haberler|ilgili yazılar|benzer haberler|çok okunanlar|etiketler" } },
    { "zh",
      { [PHRASE_FURNITURE] =
            "广告|廣告|返回首页|返回首頁|返回顶部|回到顶部|分享到：|分享至|我要评论|发表评论|查看评论|查看全部评论|网友评论|点击进入专题|"
            "上一篇|下一篇|阅读全文|扫一扫|微信扫一扫",
        [PHRASE_FURNITURE_START] =
            "相关阅读|推荐阅读|延伸阅读|延伸閱讀|责任编辑|責任編輯|责编|编辑|分享到|扫描二维码|关注微信公众号|更多精彩",
        [PHRASE_BUTTON] =
            "分享|评论|收藏|点赞|微博|微信|qq空间|新浪微博|首页|搜索|登录|注册|打印|举报|版权声明|免责声明",
        [PHRASE_LINKS] =
            "相关新闻|相关文章|相关报道|相关链接|热门推荐|为您推荐|猜你喜欢|更多新闻|今日热点|热门文章|标签|标签：|关键词|相關新聞|相關文章|"
            "相關報導|推薦閱讀" } },
    { "ja",
      { [PHRASE_FURNITURE] =
            "広告|シェアする|ツイートする|ツイート|この記事をシェア|コメントする|コメントを書く|ページトップへ|前の記事|次の記事|無断転載禁止|"
            "印刷する",
        [PHRASE_FURNITURE_START] = "関連記事|あわせて読みたい",
        [PHRASE_BUTTON] = "シェア|コメント|いいね|印刷|検索|ログイン",
        [PHRASE_LINKS] =
            "関連リンク|関連ニュース|おすすめ記事|人気記事|アクセスランキング|こちらもおすすめ|タグ|キーワード" } },
    { "ko",
      { [PHRASE_FURNITURE] =
            "광고|공유하기|댓글 보기|댓글 쓰기|기사 공유하기|무단전재 및 재배포 금지|무단 전재 및 재배포 금지|구독하기",
        [PHRASE_FURNITURE_START] = "관련 기사|관련기사",
        [PHRASE_BUTTON] = "공유|댓글|인쇄|검색|로그인|좋아요",
        [PHRASE_LINKS] = "추천 기사|많이 본 뉴스|인기 기사|태그" } },
    { "ar",
      { [PHRASE_FURNITURE] = "إعلان|شارك على فيسبوك|شارك هذا المقال|أضف تعليقا|جميع الحقوق محفوظة",
        [PHRASE_FURNITURE_START] = "اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا",
        [PHRASE_BUTTON] = "شارك|مشاركة|تعليقات|التعليقات|طباعة|بحث",
        [PHRASE_LINKS] = "مواضيع ذات صلة|مقالات ذات صلة|أخبار ذات صلة|الأكثر قراءة" } },
};

struct vocabulary *vocabulary_new_web(struct arena *arena)
{
    return vocabulary_of(arena, rows, sizeof rows / sizeof *rows);
}
