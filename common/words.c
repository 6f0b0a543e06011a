/* words.c - THE table of docconv's own words: a row a language, in the order of enum word. */
#include "words.h"

#include <stdbool.h>

static const struct row {
    const char *tags; /* what it goes by, BCP 47, the longest match wins */
    const char *words[WORDS];
} rows[] = {
    { "en",
      { "About the author", "Contents", "Notes", "Back to the text", "Cover", "Title page",
        "Colophon", "Start of the text", "Pages", "Table", "Note", "Tip", "Important", "Warning",
        "Caution", "Editor", "Translator", "Illustrator", "Source" } },
    { "de",
      { "Über den Autor", "Inhalt", "Anmerkungen", "Zurück zum Text", "Umschlag", "Titelseite",
        "Impressum", "Textanfang", "Seiten", "Tabelle", "Hinweis", "Tipp", "Wichtig", "Warnung",
        "Vorsicht", "Herausgeber", "Übersetzung", "Illustration", "Quelle" } },
    { "fr",
      { "À propos de l’auteur", "Table des matières", "Notes", "Retour au texte", "Couverture",
        "Page de titre", "Colophon", "Début du texte", "Pages", "Tableau", "Remarque", "Conseil",
        "Important", "Avertissement", "Attention", "Édition", "Traduction", "Illustration",
        "Source" } },
    { "es",
      { "Sobre el autor", "Índice", "Notas", "Volver al texto", "Cubierta", "Portada", "Colofón",
        "Comienzo del texto", "Páginas", "Tabla", "Nota", "Consejo", "Importante", "Advertencia",
        "Precaución", "Edición", "Traducción", "Ilustración", "Fuente" } },
    { "it",
      { "L’autore", "Indice", "Note", "Torna al testo", "Copertina", "Frontespizio", "Colophon",
        "Inizio del testo", "Pagine", "Tabella", "Nota", "Suggerimento", "Importante", "Avvertenza",
        "Attenzione", "A cura di", "Traduzione", "Illustrazioni", "Fonte" } },
    { "pt",
      { "Sobre o autor", "Índice", "Notas", "Voltar ao texto", "Capa", "Página de título",
        "Colofão", "Início do texto", "Páginas", "Tabela", "Nota", "Dica", "Importante", "Aviso",
        "Cuidado", "Edição", "Tradução", "Ilustração", "Fonte" } },
    { "ca",
      { "Sobre l’autor", "Índex", "Notes", "Torna al text", "Coberta", "Portada", "Colofó",
        "Inici del text", "Pàgines", "Taula", "Nota", "Consell", "Important", "Avís", "Precaució",
        "Edició", "Traducció", "Il·lustració", "Font" } },
    { "nl",
      { "Over de auteur", "Inhoud", "Noten", "Terug naar de tekst", "Omslag", "Titelpagina",
        "Colofon", "Begin van de tekst", "Pagina’s", "Tabel", "Opmerking", "Tip", "Belangrijk",
        "Waarschuwing", "Let op", "Redactie", "Vertaling", "Illustraties", "Bron" } },
    { "sv",
      { "Om författaren", "Innehåll", "Noter", "Tillbaka till texten", "Omslag", "Titelsida",
        "Kolofon", "Textens början", "Sidor", "Tabell", "Anmärkning", "Tips", "Viktigt", "Varning",
        "Försiktighet", "Redaktör", "Översättning", "Illustrationer", "Källa" } },
    { "da",
      { "Om forfatteren", "Indhold", "Noter", "Tilbage til teksten", "Omslag", "Titelblad",
        "Kolofon", "Tekstens begyndelse", "Sider", "Tabel", "Bemærk", "Tip", "Vigtigt", "Advarsel",
        "Forsigtig", "Redaktør", "Oversættelse", "Illustrationer", "Kilde" } },
    { "no nb nn",
      { "Om forfatteren", "Innhold", "Noter", "Tilbake til teksten", "Omslag", "Tittelside",
        "Kolofon", "Tekstens begynnelse", "Sider", "Tabell", "Merk", "Tips", "Viktig", "Advarsel",
        "Forsiktig", "Redaktør", "Oversettelse", "Illustrasjoner", "Kilde" } },
    { "fi",
      { "Tietoa kirjoittajasta", "Sisällys", "Viitteet", "Takaisin tekstiin", "Kansi", "Nimiösivu",
        "Julkaisutiedot", "Tekstin alku", "Sivut", "Taulukko", "Huomautus", "Vihje", "Tärkeää",
        "Varoitus", "Huomio", "Toimittaja", "Suomennos", "Kuvitus", "Lähde" } },
    { "pl",
      { "O autorze", "Spis treści", "Przypisy", "Powrót do tekstu", "Okładka", "Strona tytułowa",
        "Stopka redakcyjna", "Początek tekstu", "Strony", "Tabela", "Uwaga", "Wskazówka", "Ważne",
        "Ostrzeżenie", "Ostrożnie", "Redakcja", "Przekład", "Ilustracje", "Źródło" } },
    { "cs",
      { "O autorovi", "Obsah", "Poznámky", "Zpět k textu", "Obálka", "Titulní list", "Tiráž",
        "Začátek textu", "Strany", "Tabulka", "Poznámka", "Tip", "Důležité", "Varování", "Pozor",
        "Redakce", "Překlad", "Ilustrace", "Zdroj" } },
    { "hu",
      { "A szerzőről", "Tartalom", "Jegyzetek", "Vissza a szöveghez", "Borító", "Címlap", "Kolofon",
        "A szöveg kezdete", "Oldalak", "Táblázat", "Megjegyzés", "Tipp", "Fontos", "Figyelmeztetés",
        "Vigyázat", "Szerkesztő", "Fordító", "Illusztrátor", "Forrás" } },
    { "ro",
      { "Despre autor", "Cuprins", "Note", "Înapoi la text", "Copertă", "Pagina de titlu",
        "Colofon", "Începutul textului", "Pagini", "Tabel", "Notă", "Sfat", "Important",
        "Avertisment", "Atenție", "Ediție", "Traducere", "Ilustrații", "Sursă" } },
    { "ru",
      { "Об авторе", "Содержание", "Примечания", "Назад к тексту", "Обложка", "Титульный лист",
        "Выходные данные", "Начало текста", "Страницы", "Таблица", "Примечание", "Совет", "Важно",
        "Предупреждение", "Осторожно", "Редактор", "Перевод", "Иллюстрации", "Источник" } },
    { "uk",
      { "Про автора", "Зміст", "Примітки", "Назад до тексту", "Обкладинка", "Титульна сторінка",
        "Вихідні дані", "Початок тексту", "Сторінки", "Таблиця", "Примітка", "Порада", "Важливо",
        "Попередження", "Обережно", "Редактор", "Переклад", "Ілюстрації", "Джерело" } },
    { "el",
      { "Σχετικά με τον συγγραφέα", "Περιεχόμενα", "Σημειώσεις", "Πίσω στο κείμενο", "Εξώφυλλο",
        "Σελίδα τίτλου", "Κολοφώνας", "Αρχή του κειμένου", "Σελίδες", "Πίνακας", "Σημείωση",
        "Συμβουλή", "Σημαντικό", "Προειδοποίηση", "Προσοχή", "Επιμέλεια", "Μετάφραση",
        "Εικονογράφηση", "Πηγή" } },
    { "tr",
      { "Yazar hakkında", "İçindekiler", "Notlar", "Metne dön", "Kapak", "Başlık sayfası", "Künye",
        "Metnin başı", "Sayfalar", "Tablo", "Not", "İpucu", "Önemli", "Uyarı", "Dikkat", "Editör",
        "Çeviren", "Resimleyen", "Kaynak" } },
    { "ar",
      { "عن المؤلف", "المحتويات", "الحواشي", "العودة إلى النص", "الغلاف", "صفحة العنوان",
        "بيانات النشر", "بداية النص", "الصفحات", "جدول", "ملاحظة", "نصيحة", "مهم", "تحذير", "تنبيه",
        "تحرير", "ترجمة", "رسوم", "المصدر" } },
    { "he iw",
      { "על המחבר", "תוכן העניינים", "הערות", "חזרה לטקסט", "כריכה", "שער", "קולופון",
        "תחילת הטקסט", "עמודים", "טבלה", "הערה", "עצה", "חשוב", "אזהרה", "זהירות", "עריכה", "תרגום",
        "איורים", "מקור" } },
    { "fa",
      { "دربارهٔ نویسنده", "فهرست", "یادداشت‌ها", "بازگشت به متن", "جلد", "صفحهٔ عنوان",
        "شناسنامه", "آغاز متن", "صفحه‌ها", "جدول", "یادداشت", "راهنمایی", "مهم", "هشدار",
        "احتیاط", "ویراستار", "مترجم", "تصویرگر", "منبع" } },
    { "zh",
      { "关于作者", "目录", "注释", "返回正文", "封面", "扉页", "版权页", "正文", "页码", "表格",
        "注意", "提示", "重要", "警告", "小心", "编辑", "翻译", "插图", "来源" } },
    { "zh-Hant zh-TW zh-HK zh-MO",
      { "關於作者", "目錄", "註釋", "返回正文", "封面", "扉頁", "版權頁", "正文", "頁碼", "表格",
        "注意", "提示", "重要", "警告", "小心", "編輯", "翻譯", "插圖", "來源" } },
    { "ja",
      { "著者について", "目次", "注", "本文に戻る", "表紙", "扉", "奥付", "本文", "ページ", "表",
        "注記", "ヒント", "重要", "警告", "注意", "編集", "翻訳", "イラスト", "出典" } },
    { "ko",
      { "지은이에 대하여", "차례", "주석", "본문으로 돌아가기", "표지", "속표지", "판권", "본문",
        "쪽", "표", "참고", "도움말", "중요", "경고", "주의", "편집", "옮긴이", "그림", "출처" } },
    { "la",
      { "De auctore", "Index rerum", "Adnotationes", "Ad textum", "Tegumentum", "Titulus",
        "Colophon", "Initium textus", "Paginae", "Tabula", "Nota", "Consilium", "Grave", "Monitum",
        "Cave", "Edidit", "Vertit", "Pinxit", "Fons" } },
    { "eo",
      { "Pri la aŭtoro", "Enhavo", "Notoj", "Reen al la teksto", "Kovrilo", "Titolpaĝo", "Kolofono",
        "Komenco de la teksto", "Paĝoj", "Tabelo", "Noto", "Konsileto", "Grava", "Averto", "Atentu",
        "Redaktoro", "Traduko", "Ilustraĵoj", "Fonto" } },
};

/* "zh" fits "zh-CN", but not "zha". */
static bool fits(struct slice tag, struct slice language)
{
    return language.len >= tag.len && slice_equal_ascii_case(slice_take(language, tag.len), tag) &&
           (language.len == tag.len || language.at[tag.len] == '-');
}

const char *const *words_in(struct slice language)
{
    const struct row *best = &rows[0];
    size_t longest = 0;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct slice tags = slice_of(rows[i].tags), tag;

        while (slice_next(&tags, ' ', &tag))
            if (tag.len > longest && fits(tag, language)) {
                best = &rows[i];
                longest = tag.len;
            }
    }
    return best->words;
}

const char *word_in(struct slice language, enum word word)
{
    return words_in(language)[word];
}
