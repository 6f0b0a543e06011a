/*
 * known.c - words of front matter that are known for what they are: occupations, agencies, bodies, the
 * sections of a paper. They tell who is an author from what is none.
 */
#include "front.h"

#include "utf8.h"

bool front_names_occupation(struct slice text)
{
    enum { LONGEST = 60 /* bytes */ };
    static const char *const last_words[] = {
        "Reporter",        "reporter",     "Correspondent", "correspondent", "Writer",
        "writer",          "Editor",       "editor",        "Contributor",   "contributor",
        "Columnist",       "columnist",    "Journalist",    "journalist",    "Critic",
        "critic",          "Redakteur",    "Redakteurin",   "Journalistin",  "Korrespondent",
        "Korrespondentin", "Journaliste",  "journaliste",   "Correspondant", "Periodista",
        "Redactor",        "Redactora",    "Giornalista",   "Jornalista",    "Blogger",
        "Analyst",         "Producer",     "Author",        "author",        "корреспондент",
        "журналист",       "обозреватель", "журналистка",   "кореспондент",  "dziennikarz",
    };

    return text.len < LONGEST && SLICE_IS_ONE_OF(slice_last_word(text), last_words);
}

bool front_is_occupation(struct slice text)
{
    return utf8_is_upper(utf8_first(text)) && front_names_occupation(text);
}

bool front_is_agency(struct slice text)
{
    static const char *const agencies[] = {
        "AP",
        "Associated Press",
        "The Associated Press",
        "Reuters",
        "Bloomberg",
        "Bloomberg News",
        "AFP",
        "Agence France-Presse",
        "dpa",
        "DPA",
        "EFE",
        "Agencia EFE",
        "ANSA",
        "PA Media",
        "Press Association",
        "United Press International",
        "UPI",
        "Xinhua",
        "TASS",
        "ТАСС",
        "Kyodo News",
        "Press Trust of India",
        "PTI",
        "Canadian Press",
        "The Canadian Press",
        "Deutsche Welle",
        "Agência Brasil",
        "Interfax",
        "Интерфакс",
        "РИА Новости",
        "新华社",
        "共同通信",
        "時事通信",
        "연합뉴스",
    };
    static const char *const broadcasters[] = { "BBC News", "CBS News", "NBC News", "ABC News",
                                                "CNN",      "PBS News", "VOA News", "ITV News",
                                                "CBC News", "Sky News" };

    return SLICE_IS_ONE_OF(text, agencies) || SLICE_IS_ONE_OF(text, broadcasters);
}

bool front_is_body(struct slice name)
{
    struct slice last = slice_last_word(name);

    return last.len < name.len && utf8_is_upper(utf8_first(name)) && metadata_is_body(last);
}

bool front_is_section(struct slice word)
{
    static const char *const words[] = {
        "Analysis",  "Arts",       "Breaking",  "Business",  "Comment",       "Culture",
        "Economy",   "Editorial",  "Education", "Exclusive", "Entertainment", "Features",
        "Health",    "Interview",  "Lifestyle", "Local",     "Magazine",      "Media",
        "National",  "News",       "Opinion",   "Politics",  "Science",       "Sport",
        "Sports",    "Technology", "Tech",      "Travel",    "World",         "International",
        "Politik",   "Wirtschaft", "Kultur",    "Meinung",   "Wissen",        "Wissenschaft",
        "Politique", "Économie",   "Société",   "Opinión",   "Cultura",       "Economía",
        "Política",  "Deportes",   "Mundo",     "Cronaca",   "Esteri",        "Economia",
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (slice_equal_ascii_case(word, slice_of(words[i])))
            return true;
    return false;
}
