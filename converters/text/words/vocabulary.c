/*
 * vocabulary.c - THE table of words that depend on language, a row per language, and a hash over
 * all of them. A language is added by its row; phrases stand in small letters, `|` between them.
 */
#include "vocabulary.h"

#include "letter_pairs.h"
#include "utf8.h"

enum { LONGEST_PHRASE = 48 /* bytes */, MOST_WORDS = 4 /* in a phrase */ };

static const struct language_row rows[] = {
    { "en",
      { [PHRASE_PART] = "part|book|volume",
        [PHRASE_CHAPTER] =
            "chapter|chap.|letter|canto|act|stave|lecture|adventure|story|tale|sketch|essay|"
            "lesson|sermon|dialogue|epistle|sonnet|psalm|ode|hymn|song|elegy|eclogue|night|day",
        [PHRASE_SECTION] = "scene|section|article|fable|§",
        [PHRASE_PREFACE] = "preface|author's note|note to the reader|to the reader",
        [PHRASE_FOREWORD] = "foreword",
        [PHRASE_INTRODUCTION] = "introduction|introductory|introductory note",
        [PHRASE_PROLOGUE] = "prologue|prelude",
        [PHRASE_EPILOGUE] = "epilogue",
        [PHRASE_AFTERWORD] = "afterword|postscript|conclusion",
        [PHRASE_APPENDIX] = "appendix|annex|addendum",
        [PHRASE_ABSTRACT] = "abstract|summary",
        [PHRASE_DEDICATION] = "dedication",
        [PHRASE_ACKNOWLEDGMENTS] = "acknowledgments|acknowledgements|thanks",
        [PHRASE_BIBLIOGRAPHY] = "bibliography|references|works cited",
        [PHRASE_GLOSSARY] = "glossary",
        [PHRASE_INDEX] = "index",
        [PHRASE_NOTES] = "notes|footnotes|endnotes",
        [PHRASE_BY] = "by|written by|a novel by|story by|words by|poems by|posted by|text by|"
                      "interview by|reported by|report by|article by|essay by|review by",
        [PHRASE_TRANSLATED_BY] = "translated by|done into english by|translation by",
        [PHRASE_EDITED_BY] = "edited by",
        [PHRASE_ILLUSTRATED_BY] = "illustrated by|with illustrations by|pictures by",
        [PHRASE_CONTENTS] = "contents|table of contents|list of illustrations|illustrations",
        [PHRASE_ABOUT_AUTHOR] = "about the author|about the authors|about the writer",
        [PHRASE_END] = "the end|finis|end|end of file|curtain",
        [PHRASE_NOTE] = "note|nb|n.b.",
        [PHRASE_TIP] = "tip|hint",
        [PHRASE_WARNING] = "warning|danger",
        [PHRASE_CAUTION] = "caution|attention",
        [PHRASE_IMPORTANT] = "important",
        [PHRASE_FIGURE] = "figure|fig.|plate",
        [PHRASE_TABLE] = "table" } },
    { "de",
      { [PHRASE_PART] = "teil|buch|band",
        [PHRASE_CHAPTER] =
            "kapitel|brief|akt|aufzug|gesang|geschichte|erzählung|märchen|lied|abenteuer|"
            "vorlesung|nacht|tag",
        [PHRASE_SECTION] = "szene|auftritt|abschnitt|artikel",
        [PHRASE_PREFACE] = "vorrede|vorbemerkung",
        [PHRASE_FOREWORD] = "vorwort|geleitwort",
        [PHRASE_INTRODUCTION] = "einleitung|einführung",
        [PHRASE_PROLOGUE] = "prolog",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_AFTERWORD] = "nachwort|schluss",
        [PHRASE_APPENDIX] = "anhang",
        [PHRASE_ABSTRACT] = "zusammenfassung",
        [PHRASE_DEDICATION] = "widmung",
        [PHRASE_ACKNOWLEDGMENTS] = "danksagung",
        [PHRASE_BIBLIOGRAPHY] = "literaturverzeichnis|literatur",
        [PHRASE_GLOSSARY] = "glossar",
        [PHRASE_INDEX] = "register|stichwortverzeichnis",
        [PHRASE_NOTES] = "anmerkungen|fußnoten",
        [PHRASE_BY] = "von|ein roman von",
        [PHRASE_TRANSLATED_BY] = "übersetzt von|aus dem englischen von",
        [PHRASE_EDITED_BY] = "herausgegeben von",
        [PHRASE_CONTENTS] = "inhalt|inhaltsverzeichnis",
        [PHRASE_ABOUT_AUTHOR] = "über den autor|über die autorin|zum autor|zur autorin",
        [PHRASE_END] = "ende",
        [PHRASE_NOTE] = "hinweis|anmerkung",
        [PHRASE_TIP] = "tipp",
        [PHRASE_WARNING] = "warnung|achtung",
        [PHRASE_CAUTION] = "vorsicht",
        [PHRASE_IMPORTANT] = "wichtig",
        [PHRASE_FIGURE] = "abbildung|abb.",
        [PHRASE_TABLE] = "tabelle" } },
    { "fr",
      { [PHRASE_PART] = "partie|livre|tome",
        [PHRASE_CHAPTER] =
            "chapitre|lettre|acte|chant|histoire|conte|récit|journée|nuit|leçon|tableau",
        [PHRASE_SECTION] = "scène|section|article",
        [PHRASE_PREFACE] = "préface|avertissement",
        [PHRASE_FOREWORD] = "avant-propos",
        [PHRASE_INTRODUCTION] = "introduction",
        [PHRASE_PROLOGUE] = "prologue",
        [PHRASE_EPILOGUE] = "épilogue",
        [PHRASE_AFTERWORD] = "postface|conclusion",
        [PHRASE_APPENDIX] = "annexe|appendice",
        [PHRASE_ABSTRACT] = "résumé",
        [PHRASE_DEDICATION] = "dédicace",
        [PHRASE_ACKNOWLEDGMENTS] = "remerciements",
        [PHRASE_BIBLIOGRAPHY] = "bibliographie",
        [PHRASE_GLOSSARY] = "glossaire",
        [PHRASE_INDEX] = "index",
        [PHRASE_NOTES] = "notes",
        [PHRASE_BY] = "par|de|roman de",
        [PHRASE_TRANSLATED_BY] = "traduit par|traduction de|traduit de l'anglais par",
        [PHRASE_CONTENTS] = "table des matières|sommaire|table",
        [PHRASE_END] = "fin",
        [PHRASE_ABOUT_AUTHOR] = "à propos de l'auteur|à propos de l'autrice|l'auteur",
        [PHRASE_NOTE] = "remarque",
        [PHRASE_TIP] = "astuce",
        [PHRASE_WARNING] = "avertissement",
        [PHRASE_CAUTION] = "attention",
        [PHRASE_TABLE] = "tableau" } },
    { "es",
      { [PHRASE_PART] = "parte|libro|tomo|volumen",
        [PHRASE_CHAPTER] = "capítulo|capitulo|carta|acto|canto|cuento|jornada|soneto|lección|noche",
        [PHRASE_SECTION] = "escena|sección|artículo",
        [PHRASE_PREFACE] = "prefacio",
        [PHRASE_FOREWORD] = "prólogo|proemio",
        [PHRASE_INTRODUCTION] = "introducción",
        [PHRASE_EPILOGUE] = "epílogo",
        [PHRASE_AFTERWORD] = "conclusión",
        [PHRASE_APPENDIX] = "apéndice|anexo",
        [PHRASE_ABSTRACT] = "resumen",
        [PHRASE_DEDICATION] = "dedicatoria",
        [PHRASE_ACKNOWLEDGMENTS] = "agradecimientos",
        [PHRASE_BIBLIOGRAPHY] = "bibliografía",
        [PHRASE_GLOSSARY] = "glosario",
        [PHRASE_INDEX] = "índice alfabético",
        [PHRASE_NOTES] = "notas",
        [PHRASE_BY] = "por",
        [PHRASE_TRANSLATED_BY] = "traducido por|traducción de",
        [PHRASE_CONTENTS] = "índice|contenido|tabla de contenidos",
        [PHRASE_END] = "fin",
        [PHRASE_ABOUT_AUTHOR] = "sobre el autor|sobre la autora|acerca del autor",
        [PHRASE_NOTE] = "nota",
        [PHRASE_WARNING] = "advertencia",
        [PHRASE_FIGURE] = "figura",
        [PHRASE_TABLE] = "tabla|cuadro" } },
    { "it",
      { [PHRASE_PART] = "parte|libro|volume",
        [PHRASE_CHAPTER] =
            "capitolo|lettera|atto|canto|novella|racconto|giornata|sonetto|lezione|notte",
        [PHRASE_SECTION] = "scena|sezione|articolo",
        [PHRASE_PREFACE] = "prefazione",
        [PHRASE_FOREWORD] = "premessa",
        [PHRASE_INTRODUCTION] = "introduzione",
        [PHRASE_PROLOGUE] = "prologo",
        [PHRASE_EPILOGUE] = "epilogo",
        [PHRASE_AFTERWORD] = "postfazione|conclusione",
        [PHRASE_APPENDIX] = "appendice",
        [PHRASE_ABSTRACT] = "riassunto|sommario",
        [PHRASE_DEDICATION] = "dedica",
        [PHRASE_ACKNOWLEDGMENTS] = "ringraziamenti",
        [PHRASE_BIBLIOGRAPHY] = "bibliografia",
        [PHRASE_GLOSSARY] = "glossario",
        [PHRASE_NOTES] = "note",
        [PHRASE_BY] = "di",
        [PHRASE_TRANSLATED_BY] = "traduzione di|tradotto da",
        [PHRASE_CONTENTS] = "indice",
        [PHRASE_END] = "fine",
        [PHRASE_ABOUT_AUTHOR] = "l'autore|l'autrice|sull'autore",
        [PHRASE_WARNING] = "avviso",
        [PHRASE_CAUTION] = "attenzione",
        [PHRASE_TABLE] = "tabella" } },
    { "pt",
      { [PHRASE_PART] = "parte|livro|volume",
        [PHRASE_CHAPTER] = "capítulo|capitulo|carta|acto|ato|canto",
        [PHRASE_SECTION] = "cena|secção|seção|artigo",
        [PHRASE_PREFACE] = "prefácio",
        [PHRASE_INTRODUCTION] = "introdução",
        [PHRASE_PROLOGUE] = "prólogo",
        [PHRASE_EPILOGUE] = "epílogo",
        [PHRASE_AFTERWORD] = "posfácio|conclusão",
        [PHRASE_APPENDIX] = "apêndice|anexo",
        [PHRASE_ABSTRACT] = "resumo",
        [PHRASE_DEDICATION] = "dedicatória",
        [PHRASE_ACKNOWLEDGMENTS] = "agradecimentos",
        [PHRASE_BIBLIOGRAPHY] = "bibliografia|referências",
        [PHRASE_GLOSSARY] = "glossário",
        [PHRASE_NOTES] = "notas",
        [PHRASE_BY] = "por",
        [PHRASE_TRANSLATED_BY] = "traduzido por|tradução de",
        [PHRASE_CONTENTS] = "índice|sumário|conteúdo",
        [PHRASE_END] = "fim",
        [PHRASE_ABOUT_AUTHOR] = "sobre o autor|sobre a autora",
        [PHRASE_WARNING] = "aviso" } },
    { "nl",
      { [PHRASE_PART] = "deel|boek",
        [PHRASE_CHAPTER] = "hoofdstuk|brief|bedrijf|verhaal|vertelling|zang|lied",
        [PHRASE_SECTION] = "toneel|paragraaf|artikel",
        [PHRASE_PREFACE] = "voorbericht",
        [PHRASE_FOREWORD] = "voorwoord",
        [PHRASE_INTRODUCTION] = "inleiding",
        [PHRASE_PROLOGUE] = "proloog",
        [PHRASE_EPILOGUE] = "epiloog",
        [PHRASE_AFTERWORD] = "nawoord|slot",
        [PHRASE_APPENDIX] = "bijlage|aanhangsel",
        [PHRASE_ABSTRACT] = "samenvatting",
        [PHRASE_ACKNOWLEDGMENTS] = "dankwoord",
        [PHRASE_BIBLIOGRAPHY] = "literatuur",
        [PHRASE_INDEX] = "register",
        [PHRASE_NOTES] = "noten|voetnoten|aantekeningen",
        [PHRASE_BY] = "door",
        [PHRASE_TRANSLATED_BY] = "vertaald door",
        [PHRASE_CONTENTS] = "inhoud|inhoudsopgave",
        [PHRASE_END] = "einde",
        [PHRASE_ABOUT_AUTHOR] = "over de auteur",
        [PHRASE_WARNING] = "waarschuwing" } },
    { "sv",
      { [PHRASE_PART] = "del|bok|bandet",
        [PHRASE_CHAPTER] = "kapitel|kapitlet|akt|brev",
        [PHRASE_SECTION] = "scen|artikel|avsnitt",
        [PHRASE_FOREWORD] = "förord",
        [PHRASE_INTRODUCTION] = "inledning",
        [PHRASE_PROLOGUE] = "prolog",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_AFTERWORD] = "efterord",
        [PHRASE_APPENDIX] = "bilaga|appendix",
        [PHRASE_ABSTRACT] = "sammanfattning",
        [PHRASE_NOTES] = "noter|fotnoter|anmärkningar",
        [PHRASE_BY] = "av",
        [PHRASE_TRANSLATED_BY] = "översatt av|översättning av",
        [PHRASE_CONTENTS] = "innehåll|innehållsförteckning",
        [PHRASE_END] = "slut",
        [PHRASE_ABOUT_AUTHOR] = "om författaren" } },
    { "da",
      { [PHRASE_PART] = "del|bog|bind",
        [PHRASE_CHAPTER] = "kapitel|akt|brev",
        [PHRASE_SECTION] = "scene|artikel|afsnit",
        [PHRASE_FOREWORD] = "forord",
        [PHRASE_INTRODUCTION] = "indledning",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_AFTERWORD] = "efterskrift",
        [PHRASE_APPENDIX] = "tillæg|bilag",
        [PHRASE_NOTES] = "noter",
        [PHRASE_BY] = "af",
        [PHRASE_TRANSLATED_BY] = "oversat af",
        [PHRASE_CONTENTS] = "indhold|indholdsfortegnelse",
        [PHRASE_END] = "slut",
        [PHRASE_ABOUT_AUTHOR] = "om forfatteren" } },
    { "no",
      { [PHRASE_PART] = "del|bok|bind",
        [PHRASE_CHAPTER] = "kapittel|kapitel|akt|brev",
        [PHRASE_SECTION] = "scene|artikkel|avsnitt",
        [PHRASE_FOREWORD] = "forord",
        [PHRASE_INTRODUCTION] = "innledning|indledning",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_AFTERWORD] = "etterord",
        [PHRASE_APPENDIX] = "tillegg|vedlegg",
        [PHRASE_NOTES] = "noter|fotnoter",
        [PHRASE_BY] = "av",
        [PHRASE_TRANSLATED_BY] = "oversatt av",
        [PHRASE_CONTENTS] = "innhold|innholdsfortegnelse",
        [PHRASE_END] = "slutt",
        [PHRASE_ABOUT_AUTHOR] = "om forfatteren" } },
    { "fi",
      { [PHRASE_PART] = "osa|kirja|nide",
        [PHRASE_CHAPTER] = "luku|näytös|kirje|runo|laulu",
        [PHRASE_SECTION] = "kohtaus|artikla|jakso",
        [PHRASE_FOREWORD] = "esipuhe|alkusanat",
        [PHRASE_INTRODUCTION] = "johdanto",
        [PHRASE_PROLOGUE] = "prologi",
        [PHRASE_EPILOGUE] = "epilogi",
        [PHRASE_AFTERWORD] = "jälkisanat",
        [PHRASE_APPENDIX] = "liite",
        [PHRASE_NOTES] = "viitteet|huomautukset|muistutukset",
        [PHRASE_BY] = "kirjoittanut",
        [PHRASE_TRANSLATED_BY] = "suomentanut",
        [PHRASE_CONTENTS] = "sisällys|sisällysluettelo",
        [PHRASE_END] = "loppu" } },
    { "pl",
      { [PHRASE_PART] = "część|księga|tom",
        [PHRASE_CHAPTER] = "rozdział|akt|list|pieśń|opowiadanie",
        [PHRASE_SECTION] = "scena|artykuł",
        [PHRASE_PREFACE] = "przedmowa",
        [PHRASE_FOREWORD] = "słowo wstępne",
        [PHRASE_INTRODUCTION] = "wstęp|wprowadzenie",
        [PHRASE_PROLOGUE] = "prolog",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_AFTERWORD] = "posłowie|zakończenie",
        [PHRASE_APPENDIX] = "dodatek|załącznik",
        [PHRASE_DEDICATION] = "dedykacja",
        [PHRASE_ACKNOWLEDGMENTS] = "podziękowania",
        [PHRASE_BIBLIOGRAPHY] = "bibliografia",
        [PHRASE_NOTES] = "przypisy",
        [PHRASE_BY] = "napisał|napisała",
        [PHRASE_TRANSLATED_BY] = "przełożył|przełożyła|tłumaczył|tłumaczyła",
        [PHRASE_CONTENTS] = "spis treści|spis rzeczy",
        [PHRASE_END] = "koniec",
        [PHRASE_ABOUT_AUTHOR] = "o autorze|o autorce" } },
    { "cs",
      { [PHRASE_PART] = "část|díl|kniha|svazek",
        [PHRASE_CHAPTER] = "kapitola|hlava|jednání|dějství|dopis",
        [PHRASE_SECTION] = "scéna|výstup|článek|oddíl",
        [PHRASE_PREFACE] = "předmluva",
        [PHRASE_INTRODUCTION] = "úvod",
        [PHRASE_PROLOGUE] = "prolog",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_AFTERWORD] = "doslov|závěr",
        [PHRASE_APPENDIX] = "příloha|dodatek",
        [PHRASE_DEDICATION] = "věnování",
        [PHRASE_ACKNOWLEDGMENTS] = "poděkování",
        [PHRASE_BIBLIOGRAPHY] = "literatura",
        [PHRASE_NOTES] = "poznámky",
        [PHRASE_BY] = "napsal|napsala",
        [PHRASE_TRANSLATED_BY] = "přeložil|přeložila",
        [PHRASE_CONTENTS] = "obsah",
        [PHRASE_END] = "konec",
        [PHRASE_ABOUT_AUTHOR] = "o autorovi|o autorce" } },
    { "sk",
      { [PHRASE_PART] = "časť|diel|kniha|zväzok",
        [PHRASE_CHAPTER] = "kapitola|hlava|dejstvo",
        [PHRASE_SECTION] = "scéna|výstup|článok",
        [PHRASE_PREFACE] = "predslov",
        [PHRASE_INTRODUCTION] = "úvod",
        [PHRASE_EPILOGUE] = "epilóg",
        [PHRASE_AFTERWORD] = "doslov|záver",
        [PHRASE_APPENDIX] = "príloha|dodatok",
        [PHRASE_NOTES] = "poznámky",
        [PHRASE_TRANSLATED_BY] = "preložil|preložila",
        [PHRASE_CONTENTS] = "obsah",
        [PHRASE_END] = "koniec" } },
    { "hu",
      { [PHRASE_PART] = "rész|könyv|kötet",
        [PHRASE_CHAPTER] = "fejezet|felvonás|ének",
        [PHRASE_SECTION] = "jelenet|szín|cikk",
        [PHRASE_PREFACE] = "előszó",
        [PHRASE_INTRODUCTION] = "bevezetés|bevezető",
        [PHRASE_PROLOGUE] = "prológus",
        [PHRASE_EPILOGUE] = "epilógus",
        [PHRASE_AFTERWORD] = "utószó",
        [PHRASE_APPENDIX] = "függelék|melléklet",
        [PHRASE_NOTES] = "jegyzetek|lábjegyzetek",
        [PHRASE_BY] = "írta",
        [PHRASE_TRANSLATED_BY] = "fordította",
        [PHRASE_CONTENTS] = "tartalom|tartalomjegyzék",
        [PHRASE_END] = "vége" } },
    { "ro",
      { [PHRASE_PART] = "partea|cartea|volumul",
        [PHRASE_CHAPTER] = "capitolul|actul|cântul",
        [PHRASE_SECTION] = "scena|articolul|secțiunea",
        [PHRASE_PREFACE] = "prefață",
        [PHRASE_FOREWORD] = "cuvânt înainte",
        [PHRASE_INTRODUCTION] = "introducere",
        [PHRASE_PROLOGUE] = "prolog",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_AFTERWORD] = "postfață",
        [PHRASE_APPENDIX] = "anexă|anexa",
        [PHRASE_NOTES] = "note",
        [PHRASE_BY] = "de",
        [PHRASE_TRANSLATED_BY] = "traducere de",
        [PHRASE_CONTENTS] = "cuprins",
        [PHRASE_END] = "sfârșit" } },
    { "ca",
      { [PHRASE_PART] = "part|llibre|volum",
        [PHRASE_CHAPTER] = "capítol|acte|cant",
        [PHRASE_SECTION] = "escena|secció|article",
        [PHRASE_PREFACE] = "prefaci",
        [PHRASE_FOREWORD] = "pròleg",
        [PHRASE_INTRODUCTION] = "introducció",
        [PHRASE_EPILOGUE] = "epíleg",
        [PHRASE_APPENDIX] = "apèndix|annex",
        [PHRASE_NOTES] = "notes",
        [PHRASE_BY] = "per",
        [PHRASE_CONTENTS] = "índex|contingut",
        [PHRASE_END] = "fi" } },
    { "tr",
      { [PHRASE_PART] = "kısım|kitap|cilt",
        [PHRASE_CHAPTER] = "bölüm|perde|mektup",
        [PHRASE_SECTION] = "sahne|madde|kesim",
        [PHRASE_PREFACE] = "önsöz|sunuş",
        [PHRASE_INTRODUCTION] = "giriş",
        [PHRASE_EPILOGUE] = "sonsöz",
        [PHRASE_APPENDIX] = "ek",
        [PHRASE_NOTES] = "notlar|dipnotlar",
        [PHRASE_BY] = "yazan|yazar",
        [PHRASE_TRANSLATED_BY] = "çeviren|türkçesi",
        [PHRASE_CONTENTS] = "içindekiler",
        [PHRASE_END] = "son" } },
    { "ru",
      { [PHRASE_PART] = "часть|книга|том",
        [PHRASE_CHAPTER] =
            "глава|письмо|действие|акт|песнь|песня|рассказ|повесть|сказка|лекция|урок|ночь",
        [PHRASE_SECTION] = "сцена|явление|раздел|статья|параграф",
        [PHRASE_PREFACE] = "предисловие|от автора",
        [PHRASE_INTRODUCTION] = "введение|вступление",
        [PHRASE_PROLOGUE] = "пролог",
        [PHRASE_EPILOGUE] = "эпилог",
        [PHRASE_AFTERWORD] = "послесловие|заключение",
        [PHRASE_APPENDIX] = "приложение",
        [PHRASE_ABSTRACT] = "аннотация",
        [PHRASE_DEDICATION] = "посвящение",
        [PHRASE_ACKNOWLEDGMENTS] = "благодарности",
        [PHRASE_BIBLIOGRAPHY] = "литература|библиография",
        [PHRASE_GLOSSARY] = "глоссарий|словарь",
        [PHRASE_INDEX] = "указатель",
        [PHRASE_NOTES] = "примечания|сноски|комментарии",
        [PHRASE_BY] = "автор:|автор",
        [PHRASE_TRANSLATED_BY] = "перевод|перевёл|перевод с английского",
        [PHRASE_CONTENTS] = "содержание|оглавление",
        [PHRASE_END] = "конец",
        [PHRASE_ABOUT_AUTHOR] = "об авторе",
        [PHRASE_NOTE] = "примечание|замечание",
        [PHRASE_WARNING] = "внимание|предупреждение",
        [PHRASE_IMPORTANT] = "важно",
        [PHRASE_FIGURE] = "рисунок|рис.",
        [PHRASE_TABLE] = "таблица" } },
    { "uk",
      { [PHRASE_PART] = "частина|книга|том",
        [PHRASE_CHAPTER] = "розділ|глава|лист|дія|пісня",
        [PHRASE_SECTION] = "сцена|ява|стаття",
        [PHRASE_PREFACE] = "передмова",
        [PHRASE_INTRODUCTION] = "вступ",
        [PHRASE_PROLOGUE] = "пролог",
        [PHRASE_EPILOGUE] = "епілог",
        [PHRASE_AFTERWORD] = "післямова",
        [PHRASE_APPENDIX] = "додаток",
        [PHRASE_NOTES] = "примітки",
        [PHRASE_BY] = "автор",
        [PHRASE_TRANSLATED_BY] = "переклад",
        [PHRASE_CONTENTS] = "зміст",
        [PHRASE_END] = "кінець" } },
    { "bg",
      { [PHRASE_PART] = "част|книга|том",
        [PHRASE_CHAPTER] = "глава|писмо|действие|песен",
        [PHRASE_SECTION] = "сцена|явление|член|раздел",
        [PHRASE_PREFACE] = "предговор",
        [PHRASE_INTRODUCTION] = "въведение|увод",
        [PHRASE_PROLOGUE] = "пролог",
        [PHRASE_EPILOGUE] = "епилог",
        [PHRASE_AFTERWORD] = "послеслов",
        [PHRASE_APPENDIX] = "приложение",
        [PHRASE_NOTES] = "бележки",
        [PHRASE_CONTENTS] = "съдържание",
        [PHRASE_END] = "край" } },
    { "sr",
      { [PHRASE_PART] = "део|књига|deo|knjiga",
        [PHRASE_CHAPTER] = "поглавље|глава|чин|poglavlje|glava|čin",
        [PHRASE_SECTION] = "сцена|члан|scena|član|članak",
        [PHRASE_PREFACE] = "предговор|predgovor",
        [PHRASE_INTRODUCTION] = "увод|uvod",
        [PHRASE_EPILOGUE] = "епилог|epilog",
        [PHRASE_AFTERWORD] = "поговор|pogovor",
        [PHRASE_APPENDIX] = "додатак|dodatak",
        [PHRASE_CONTENTS] = "садржај|sadržaj",
        [PHRASE_END] = "крај|kraj" } },
    { "el",
      { [PHRASE_PART] = "μέρος|βιβλίο|τόμος|μερος|βιβλιο|τομος",
        [PHRASE_CHAPTER] = "κεφάλαιο|κεφάλαιον|πράξη|πράξις|επιστολή|κεφαλαιο|κεφαλαιον|πραξη|"
                           "επιστολη",
        [PHRASE_SECTION] = "σκηνή|άρθρο|ενότητα|σκηνη|αρθρο|ενοτητα" /* capitals have no accents */,
        [PHRASE_PREFACE] = "πρόλογος",
        [PHRASE_INTRODUCTION] = "εισαγωγή",
        [PHRASE_EPILOGUE] = "επίλογος",
        [PHRASE_AFTERWORD] = "επίμετρο",
        [PHRASE_APPENDIX] = "παράρτημα",
        [PHRASE_NOTES] = "σημειώσεις|υποσημειώσεις",
        [PHRASE_CONTENTS] = "περιεχόμενα",
        [PHRASE_END] = "τέλος" } },
    { "ar",
      { [PHRASE_PART] = "الجزء|الكتاب|المجلد|القسم|الباب",
        [PHRASE_CHAPTER] = "الفصل|فصل|الرسالة",
        [PHRASE_SECTION] = "المشهد|المادة|مادة|المبحث",
        [PHRASE_PREFACE] = "تمهيد|توطئة",
        [PHRASE_FOREWORD] = "تصدير",
        [PHRASE_INTRODUCTION] = "مقدمة|المقدمة",
        [PHRASE_EPILOGUE] = "خاتمة|الخاتمة",
        [PHRASE_APPENDIX] = "ملحق",
        [PHRASE_DEDICATION] = "إهداء|الإهداء",
        [PHRASE_ACKNOWLEDGMENTS] = "شكر وتقدير",
        [PHRASE_BIBLIOGRAPHY] = "المراجع|المصادر",
        [PHRASE_NOTES] = "هوامش|الهوامش|ملاحظات",
        [PHRASE_BY] = "بقلم|تأليف|بقلم:|تأليف:",
        [PHRASE_TRANSLATED_BY] = "ترجمة|ترجمة:",
        [PHRASE_CONTENTS] = "المحتويات|الفهرس|فهرس",
        [PHRASE_END] = "النهاية|تمت|انتهى",
        [PHRASE_ABOUT_AUTHOR] = "عن المؤلف|عن الكاتب|نبذة عن المؤلف" } },
    { "fa",
      { [PHRASE_PART] = "بخش|کتاب|جلد|باب",
        [PHRASE_CHAPTER] = "فصل|پرده",
        [PHRASE_SECTION] = "صحنه|ماده",
        [PHRASE_PREFACE] = "پیشگفتار|دیباچه",
        [PHRASE_INTRODUCTION] = "مقدمه|درآمد",
        [PHRASE_EPILOGUE] = "پایان سخن|خاتمه",
        [PHRASE_APPENDIX] = "پیوست",
        [PHRASE_BY] = "نوشته|نویسنده:",
        [PHRASE_TRANSLATED_BY] = "ترجمه",
        [PHRASE_CONTENTS] = "فهرست",
        [PHRASE_END] = "پایان" } },
    { "he",
      { [PHRASE_PART] = "חלק|ספר|כרך",
        [PHRASE_CHAPTER] = "פרק|מערכה|מכתב",
        [PHRASE_SECTION] = "תמונה|סעיף",
        [PHRASE_PREFACE] = "פתח דבר",
        [PHRASE_FOREWORD] = "הקדמה",
        [PHRASE_INTRODUCTION] = "מבוא",
        [PHRASE_PROLOGUE] = "פרולוג",
        [PHRASE_EPILOGUE] = "אפילוג",
        [PHRASE_AFTERWORD] = "אחרית דבר|סוף דבר",
        [PHRASE_APPENDIX] = "נספח",
        [PHRASE_NOTES] = "הערות",
        [PHRASE_BY] = "מאת",
        [PHRASE_TRANSLATED_BY] = "תרגום|תרגם",
        [PHRASE_CONTENTS] = "תוכן|תוכן העניינים",
        [PHRASE_END] = "סוף" } },
    { "hi",
      { [PHRASE_PART] = "भाग|खंड|खण्ड|पुस्तक",
        [PHRASE_CHAPTER] = "अध्याय|अंक|सर्ग",
        [PHRASE_SECTION] = "दृश्य|अनुच्छेद|धारा",
        [PHRASE_PREFACE] = "भूमिका|प्राक्कथन",
        [PHRASE_INTRODUCTION] = "प्रस्तावना|परिचय",
        [PHRASE_EPILOGUE] = "उपसंहार",
        [PHRASE_APPENDIX] = "परिशिष्ट",
        [PHRASE_CONTENTS] = "विषय-सूची|अनुक्रम",
        [PHRASE_END] = "समाप्त|इति" } },
    { "th",
      { [PHRASE_PART] = "ภาค|เล่ม",
        [PHRASE_CHAPTER] = "บท|บทที่|ตอน|ตอนที่",
        [PHRASE_SECTION] = "ข้อ|ฉาก|มาตรา",
        [PHRASE_PREFACE] = "คำนำ",
        [PHRASE_INTRODUCTION] = "บทนำ|ปรารภ|คำปรารภ",
        [PHRASE_CONTENTS] = "สารบัญ",
        [PHRASE_END] = "จบ" } },
    { "vi",
      { [PHRASE_PART] = "phần|quyển|tập",
        [PHRASE_CHAPTER] = "chương|hồi|màn",
        [PHRASE_SECTION] = "cảnh|điều|mục",
        [PHRASE_PREFACE] = "lời nói đầu|lời mở đầu|lời tựa",
        [PHRASE_INTRODUCTION] = "giới thiệu|dẫn nhập",
        [PHRASE_EPILOGUE] = "lời kết|vĩ thanh",
        [PHRASE_APPENDIX] = "phụ lục",
        [PHRASE_BY] = "tác giả:|tác giả",
        [PHRASE_TRANSLATED_BY] = "dịch giả:|người dịch:",
        [PHRASE_CONTENTS] = "mục lục",
        [PHRASE_END] = "hết" } },
    { "id",
      { [PHRASE_PART] = "bagian|buku|jilid",
        [PHRASE_CHAPTER] = "bab|babak|surat",
        [PHRASE_SECTION] = "adegan|pasal",
        [PHRASE_PREFACE] = "prakata|kata pengantar",
        [PHRASE_INTRODUCTION] = "pendahuluan|pengantar",
        [PHRASE_PROLOGUE] = "prolog",
        [PHRASE_EPILOGUE] = "epilog",
        [PHRASE_APPENDIX] = "lampiran",
        [PHRASE_BY] = "oleh",
        [PHRASE_CONTENTS] = "daftar isi",
        [PHRASE_END] = "tamat" } },
    { "eo",
      { [PHRASE_PART] = "parto|libro|volumo",
        [PHRASE_CHAPTER] = "ĉapitro|akto|letero",
        [PHRASE_SECTION] = "sceno|artikolo",
        [PHRASE_PREFACE] = "antaŭparolo|antaŭparolo",
        [PHRASE_INTRODUCTION] = "enkonduko",
        [PHRASE_EPILOGUE] = "epilogo",
        [PHRASE_APPENDIX] = "aldono",
        [PHRASE_BY] = "de|verkis",
        [PHRASE_CONTENTS] = "enhavo",
        [PHRASE_END] = "fino" } },
    { "zh",
      { [PHRASE_PREFACE] = "序|自序|前言|序言",
        [PHRASE_INTRODUCTION] = "引言|引子|导言|導言|导论",
        [PHRASE_PROLOGUE] = "序章|序幕|楔子",
        [PHRASE_EPILOGUE] = "尾声|尾聲|终章|終章",
        [PHRASE_AFTERWORD] = "后记|後記|跋|结语|番外",
        [PHRASE_APPENDIX] = "附录|附錄",
        [PHRASE_CONTENTS] = "目录|目錄|目次",
        [PHRASE_END] = "全书完|完|全文完|(完)|（完）|【完】",
        [PHRASE_BY] = "作者：|作者:|著者：",
        [PHRASE_TRANSLATED_BY] = "译者：|譯者：",
        [PHRASE_ABOUT_AUTHOR] = "关于作者|作者简介",
        [PHRASE_NOTES] = "注释|註釋" } },
    { "ja",
      { [PHRASE_PREFACE] = "まえがき|前書き|はしがき|緒言|前文",
        [PHRASE_INTRODUCTION] = "はじめに",
        [PHRASE_PROLOGUE] = "序章|プロローグ",
        [PHRASE_EPILOGUE] = "終章|エピローグ",
        [PHRASE_AFTERWORD] = "あとがき|後書き|おわりに",
        [PHRASE_APPENDIX] = "付録|附録",
        [PHRASE_CONTENTS] = "目次",
        [PHRASE_TRANSLATED_BY] = "訳|訳者：",
        [PHRASE_END] = "（了）|（おわり）|（完）|おわり" } },
    { "ko",
      { [PHRASE_PREFACE] = "머리말|서문|전문",
        [PHRASE_PROLOGUE] = "프롤로그|서장",
        [PHRASE_EPILOGUE] = "에필로그|종장",
        [PHRASE_AFTERWORD] = "후기|작가의 말|맺음말",
        [PHRASE_APPENDIX] = "부록",
        [PHRASE_CONTENTS] = "목차|차례",
        [PHRASE_END] = "끝|완" } },
};

struct entry {
    struct slice phrase;
    enum phrase_kind kind;
    bool begins_longer; /* a longer phrase begins with this one and a blank */
};

struct vocabulary {
    struct entry *entries;     /* open addressing */
    size_t capacity;           /* a power of two, at most half full */
    unsigned added;            /* by vocabulary_add */
    struct letter_pairs pairs; /* that phrases begin with: half of the look-ups are spared */
};

static struct entry *find(const struct vocabulary *vocabulary, struct slice phrase)
{
    size_t at = slice_hash(phrase) & (vocabulary->capacity - 1);

    while (vocabulary->entries[at].phrase.len &&
           !slice_equal(vocabulary->entries[at].phrase, phrase))
        at = (at + 1) & (vocabulary->capacity - 1);
    return &vocabulary->entries[at];
}

/* The words that a phrase begins with, so that a text is looked up no further than it can match. */
static void add_beginnings(struct vocabulary *vocabulary, struct slice phrase)
{
    letter_pairs_add(&vocabulary->pairs, phrase);
    for (size_t i = 0; i < phrase.len; i++) {
        struct entry *entry;

        if (phrase.at[i] != ' ')
            continue;
        entry = find(vocabulary, slice_take(phrase, i));
        entry->phrase = slice_take(phrase, i);
        entry->begins_longer = true;
    }
}

/* Words that two languages share keep the first meaning. */
static void add_phrases(struct vocabulary *vocabulary, const char *phrases, enum phrase_kind kind)
{
    struct slice rest = slice_of(phrases), phrase;

    while (slice_next(&rest, '|', &phrase)) {
        struct entry *entry = find(vocabulary, phrase);

        if (entry->kind == PHRASE_NONE) {
            entry->phrase = phrase;
            entry->kind = kind;
        }
        add_beginnings(vocabulary, phrase);
    }
}

struct vocabulary *vocabulary_of(struct arena *arena, const struct language_row *table,
                                 size_t count)
{
    enum { CAPACITY = 4096 }; /* of some 1,200 phrases */
    struct vocabulary *vocabulary = ARENA_NEW(arena, struct vocabulary);

    vocabulary->capacity = CAPACITY;
    vocabulary->entries = ARENA_ARRAY(arena, CAPACITY, struct entry);
    for (size_t row = 0; row < count; row++)
        for (size_t kind = 0; kind < PHRASE_KINDS; kind++)
            if (table[row].phrases[kind])
                add_phrases(vocabulary, table[row].phrases[kind], (enum phrase_kind)kind);
    return vocabulary;
}

struct vocabulary *vocabulary_new(struct arena *arena)
{
    return vocabulary_of(arena, rows, sizeof rows / sizeof *rows);
}

/* In small letters, typographic apostrophes as typewritten ones; 0 when it is too long to be ours. */
static size_t fold(struct slice phrase, char folded[LONGEST_PHRASE + UTF8_LONGEST])
{
    size_t len = 0;
    uint32_t c;

    while (utf8_next(&phrase, &c)) {
        if (len >= LONGEST_PHRASE)
            return 0;
        if (c < 0x80)
            folded[len++] = ascii_lower((char)c);
        else
            len += utf8_encode(c == 0x2019 ? '\'' : utf8_to_lower(c), folded + len);
    }
    return len;
}

static const struct entry *look_up(const struct vocabulary *vocabulary, struct slice phrase)
{
    static const struct entry none;
    char folded[LONGEST_PHRASE + UTF8_LONGEST];
    size_t len = phrase.len <= LONGEST_PHRASE && letter_pairs_match(&vocabulary->pairs, phrase)
                     ? fold(phrase, folded)
                     : 0;

    return len ? find(vocabulary, (struct slice){ folded, len }) : &none;
}

bool vocabulary_add(struct vocabulary *vocabulary, struct arena *arena, struct slice phrase,
                    enum phrase_kind kind)
{
    enum { MOST_ADDED = 100 /* each with its beginnings: the table stays half empty */ };
    char folded[LONGEST_PHRASE + UTF8_LONGEST];
    size_t len = phrase.len <= LONGEST_PHRASE ? fold(phrase, folded) : 0, words = 1;
    struct entry *entry;

    for (size_t i = 0; i < len; i++)
        words += folded[i] == ' ';
    if (len == 0 || words > MOST_WORDS || vocabulary->added == MOST_ADDED)
        return false;
    phrase = arena_copy(arena, (struct slice){ folded, len });
    entry = find(vocabulary, phrase);
    entry->phrase = phrase;
    entry->kind = kind;
    add_beginnings(vocabulary, phrase);
    vocabulary->added++;
    return true;
}

enum phrase_kind vocabulary_find(const struct vocabulary *vocabulary, struct slice phrase)
{
    return look_up(vocabulary, phrase)->kind;
}

enum phrase_kind vocabulary_find_start(const struct vocabulary *vocabulary, struct slice text,
                                       size_t *length)
{
    enum phrase_kind kind = PHRASE_NONE;
    size_t end = 0;

    for (int words = 0; words < MOST_WORDS && end < text.len && end <= LONGEST_PHRASE; words++) {
        const struct entry *entry;

        end += words > 0; /* over the blank */
        end += slice_find_byte(slice_skip(text, end), ' ');
        entry = look_up(vocabulary, slice_take(text, end));
        if (entry->kind != PHRASE_NONE) {
            kind = entry->kind;
            *length = end;
        }
        if (!entry->begins_longer)
            break;
    }
    return kind;
}

enum heading_role phrase_kind_role(enum phrase_kind kind)
{
    static const enum heading_role roles[PHRASE_KINDS] = {
        [PHRASE_PART] = HEADING_PART,
        [PHRASE_CHAPTER] = HEADING_CHAPTER,
        [PHRASE_PREFACE] = HEADING_PREFACE,
        [PHRASE_FOREWORD] = HEADING_FOREWORD,
        [PHRASE_INTRODUCTION] = HEADING_INTRODUCTION,
        [PHRASE_PROLOGUE] = HEADING_PROLOGUE,
        [PHRASE_EPILOGUE] = HEADING_EPILOGUE,
        [PHRASE_AFTERWORD] = HEADING_AFTERWORD,
        [PHRASE_APPENDIX] = HEADING_APPENDIX,
        [PHRASE_ABSTRACT] = HEADING_ABSTRACT,
        [PHRASE_DEDICATION] = HEADING_DEDICATION,
        [PHRASE_ACKNOWLEDGMENTS] = HEADING_ACKNOWLEDGMENTS,
        [PHRASE_BIBLIOGRAPHY] = HEADING_BIBLIOGRAPHY,
        [PHRASE_GLOSSARY] = HEADING_GLOSSARY,
        [PHRASE_INDEX] = HEADING_INDEX,
        [PHRASE_NOTES] = HEADING_NOTES,
    };

    return roles[kind];
}
