/* test_encoding_guess.c - texts of many languages, in all encodings they were written in, read again. */
#include <iconv.h>

#include "alphabet.h"
#include "encoding.h"
#include "legibility.h"
#include "unit.h"
#include "utf8.h"

static const struct sample {
    const char *encodings; /* separated by blanks */
    const char *text;
} samples[] = {
    { "WINDOWS-1252 MACINTOSH IBM850",
      "À l'été, l'élève était déjà près de la fenêtre, à côté de la garçonnière où sa mère rêvait." },
    { "WINDOWS-1252 ISO-8859-15 MACINTOSH IBM850 IBM437",
      "Über die Brücke gehen täglich Händler, die süße Äpfel und größere Körbe für Gäste tragen." },
    { "WINDOWS-1252 ISO-8859-15 MACINTOSH IBM850",
      "El niño soñó con un pingüino pequeño; mañana será otro día y la canción sonará aquí también." },
    { "WINDOWS-1252 ISO-8859-15",
      "La città è lontana, però la libertà di chi viaggia più lentamente è già una felicità." },
    { "WINDOWS-1252 ISO-8859-15 MACINTOSH",
      "As maçãs não estão à venda amanhã; a avó já avisou os irmãos e ninguém fará questão disso." },
    { "WINDOWS-1252 ISO-8859-15 IBM850 IBM437",
      "På ön växer björkar, och när våren kommer går vi över isen för att hälsa på mormor i Älvsbyn." },
    { "WINDOWS-1252 ISO-8859-15",
      "Það er gott að sjá íslenska hestinn hlaupa yfir snjóinn þegar sólin kemur upp á morgnana." },
    { "WINDOWS-1252",
      "\"It’s late,\" she said – “too late,” he thought, and didn’t ask who’d told her…" },
    { "ISO-8859-15",
      "Les œuvres du maître coûtent 20 € chacune, et sa sœur les expose à Noël près du chœur." },
    { "WINDOWS-1250 ISO-8859-2 IBM852",
      "Příliš žluťoučký kůň úpěl ďábelské ódy, když jeho pán přišel večer domů a zavřel těžké dveře." },
    { "WINDOWS-1250 ISO-8859-2 IBM852",
      "Zażółć gęślą jaźń, powiedział stary młynarz, gdy wrócił późnym wieczorem z łąki do domu." },
    { "WINDOWS-1250 ISO-8859-2 IBM852",
      "Az öreg molnár későn ért haza, és fáradtan ült le a tűz mellé, hogy megszárítsa vizes csizmáját." },
    { "WINDOWS-1250 ISO-8859-2",
      "Čeprav je sneg še ležal na strehah, so češnje že cvetele, žena pa je šla po vodo k studencu." },
    { "ISO-8859-16",
      "Bătrânul morar s-a întors târziu acasă și a aprins focul în sobă, fiindcă ploua și țara era rece." },
    { "WINDOWS-1254 IBM857",
      "Yaşlı değirmenci akşam geç vakit eve döndü, ocağı yaktı ve çizmelerini ateşin yanına koydu; güneş doğmuştu." },
    { "WINDOWS-1257 ISO-8859-13 IBM775",
      "Senasis malūnininkas vėlai grįžo namo, užkūrė krosnį ir pasidėjo šlapius batus prie ugnies, nes žiūrėjo į lietų." },
    { "WINDOWS-1257 ISO-8859-13",
      "Vecais dzirnavnieks vēlu vakarā atgriezās mājās, iekūra krāsni un nolika slapjos zābakus pie uguns." },
    { "WINDOWS-1251 KOI8-R IBM866 ISO-8859-5 MAC-CYRILLIC IBM855 UTF-16LE UTF-16BE",
      "Старый мельник поздно вернулся домой, растопил печь и поставил мокрые сапоги поближе к огню." },
    { "WINDOWS-1251 KOI8-R", "ГЛАВА ПЕРВАЯ. О ТОМ, КАК МЕЛЬНИК ВЕРНУЛСЯ ДОМОЙ И ЧТО ОН ТАМ УВИДЕЛ "
                             "ПОСЛЕ ДОЛГОЙ ДОРОГИ ЧЕРЕЗ ЗАСНЕЖЕННЫЕ ПОЛЯ" },
    { "WINDOWS-1251 KOI8-U ISO-8859-5",
      "Старий мірошник пізно повернувся додому, розпалив піч і поставив мокрі чоботи ближче до вогню; її ще не було." },
    { "WINDOWS-1251",
      "Старият мелничар се върна късно у дома, запали печката и сложи мокрите ботуши до огъня." },
    { "WINDOWS-1253 ISO-8859-7 CP737",
      "Ο γέρος μυλωνάς γύρισε αργά στο σπίτι, άναψε τη φωτιά και άφησε τις βρεγμένες μπότες δίπλα της." },
    { "WINDOWS-1255 ISO-8859-8 IBM862",
      "הטוחן הזקן חזר הביתה מאוחר בערב, הדליק את התנור והניח את מגפיו הרטובים ליד האש." },
    { "WINDOWS-1256 ISO-8859-6",
      "عاد الطحان العجوز إلى بيته في ساعة متأخرة وأشعل النار ثم وضع حذاءه المبلل بجانبها." },
    { "WINDOWS-874 TIS-620 UTF-16LE UTF-16BE",
      "คนโม่แป้งเฒ่ากลับบ้านดึก เขาจุดไฟในเตาแล้ววางรองเท้าที่เปียกไว้ข้างกองไฟ" },
    { "WINDOWS-1258 VISCII TCVN",
      "Đêm qua trời mưa rất to, và người thợ xay già về nhà muộn, nhóm lửa rồi đặt đôi ủng ướt cạnh bếp." },
    { "IBM437 IBM850 IBM852",
      "┌──────────────────┐\n│ Datei  ändern    │\n├──────────────────┤\n│ Größe:    12 KB  │\n└──────────────────┘\n"
      "Wählen Sie zunächst die gewünschte Datei aus und drücken Sie danach die Eingabetaste." },
    { "GB18030 GBK GB2312 UTF-16LE UTF-16BE",
      "老磨坊主很晚才回到家里，他生起了火，然后把湿了的靴子放在炉子旁边，什么也没有说。" },
    { "UTF-16LE UTF-16BE", "बूढ़ा चक्कीवाला देर से घर लौटा, उसने आग जलाई और अपने गीले जूते उसके पास रख दिए।" },
    { "BIG5", "老磨坊主很晚才回到家裡，他生起了火，然後把濕了的靴子放在爐子旁邊，什麼也沒有說。" },
    { "EUC-KR CP949 JOHAB UTF-16BE",
      "늙은 방앗간 주인은 밤늦게 집으로 돌아와서 불을 피우고 젖은 장화를 그 옆에 놓았다." },
    { "WINDOWS-31J SHIFT_JIS EUC-JP ISO-2022-JP UTF-16LE",
      "年老いた粉屋は夜おそく家に帰り、火をおこして、ぬれた長靴をそのそばに置いた。何も言わなかった。" },
};

static struct slice encode(struct unit *unit, const char *text, const char *encoding)
{
    size_t left = strlen(text), room = left * 4 + 64;
    char *in = (char *)(size_t)text, *bytes = arena_alloc(&unit->arena, room), *out = bytes;
    iconv_t converter = iconv_open(encoding, "UTF-8");

    assert_true(converter != (iconv_t)-1);
    if (iconv(converter, &in, &left, &out, &room) == (size_t)-1)
        fail_msg("%s does not have: %s", encoding, in);
    iconv(converter, NULL, NULL, &out, &room);
    iconv_close(converter);
    return slice_between(bytes, out);
}

static void check_sample(struct unit *unit, const char *expected, const char *encoding)
{
    struct slice bytes = encode(unit, expected, encoding), text;
    struct encoding found = encoding_detect(&unit->arena, bytes);
    size_t replaced;

    assert_true(encoding_decode(&unit->arena, bytes, found.name, &text, &replaced));
    assert_int_equal(replaced, 0);
    if (!slice_is(text, expected))
        fail_msg("%s was taken for %s: %.*s", encoding, found.name, SLICE_PRINT(text));
    assert_true(found.certainty >= 40 && found.certainty < 100);
}

static void test_samples(void **state)
{
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct slice rest = slice_of(samples[i].encodings), encoding;

        while (slice_next(&rest, ' ', &encoding))
            check_sample(*state, samples[i].text,
                         arena_string(&((struct unit *)*state)->arena, encoding));
    }
}

static const char *guessed(struct unit *unit, struct slice bytes)
{
    return encoding_detect(&unit->arena, bytes).name;
}

/* A few bytes that fit in many encodings: the declaration decides, unless the text speaks against it. */
static void test_declaration(void **state)
{
    assert_string_equal(
        guessed(*state, SLICE("Content-Type: text/plain; charset=iso-8859-2\n\n\xB1\n")),
        "ISO-8859-2");
    assert_string_equal(guessed(*state, SLICE("Character set encoding: KOI8-R\n\n\xC1\xC2\n")),
                        "KOI8-R");
    assert_string_equal(guessed(*state, SLICE("-*- coding: 'latin-1' -*-\n\n\xC1\xC2\n")),
                        "WINDOWS-1252");
    /* An unknown name is none. */
    assert_string_equal(guessed(*state, SLICE("charset=klingon\na small caf\xE9\n")),
                        "WINDOWS-1252");
    /* Greek would have no letters there. */
    assert_string_equal(
        guessed(*state,
                SLICE("charset=iso-8859-7\nle t\xE9l\xE9phon\xE9 \x93oui\x94 \x96 d\xE9j\xE0\n")),
        "WINDOWS-1252");
}

static void test_escapes(void **state)
{
    assert_string_equal(guessed(*state, SLICE("\x1B$B$3\x1B(B")), "ISO-2022-JP");
    /* Colours of a terminal are no characters. */
    assert_string_equal(guessed(*state, SLICE("\x1B[1mbold\x1B[0m $B")), "UTF-8");
}

/* Any bytes are letters of some script in UTF-16; but they say nothing. */
static void test_any_bytes_are_no_sixteen_bits(void **state)
{
    char bytes[4096];
    uint32_t random = 2463534242u;

    for (size_t i = 0; i < sizeof bytes; i++) {
        random = random * 1664525u + 1013904223u;
        bytes[i] = (char)(random >> 24);
    }
    assert_null(strstr(guessed(*state, (struct slice){ bytes, sizeof bytes }), "UTF-16"));
}

/* The text is in the middle of a large file, behind much ASCII; and it is one line. */
static void test_sample_is_taken_everywhere(void **state)
{
    struct unit *unit = *state;
    struct buffer *bytes = buffer_new(&unit->arena);
    struct slice line = encode(unit, samples[17].text, "KOI8-R");

    for (int i = 0; i < 40000; i++)
        buffer_put_raw(bytes, i >= 20000 && i % 2 ? line : SLICE("plain words\n"));
    assert_string_equal(guessed(unit, buffer_bytes(bytes)), "KOI8-R");
    buffer_clear(bytes);
    for (int i = 0; i < 2000; i++)
        buffer_put_raw(bytes, line);
    assert_string_equal(guessed(unit, buffer_bytes(bytes)), "KOI8-R");
}

/* More of the same text is surer. */
static void test_certainty(void **state)
{
    struct unit *unit = *state;

    assert_true(encoding_detect(&unit->arena, SLICE("a \xE9\n")).certainty <= 55);
    assert_true(encoding_detect(&unit->arena, encode(unit, samples[17].text, "KOI8-R")).certainty >=
                95);
}

static unsigned long cost(struct unit *unit, const char *text, const char *languages)
{
    return legibility_cost(legibility_new(&unit->arena), slice_of(text), languages);
}

static void test_what_reads_better(void **state)
{
    assert_true(cost(*state, "déjà", "fr") < cost(*state, "dŽjˆ", "fr"));
    assert_true(cost(*state, "déjà", "fr") < cost(*state, "déjà", "cs"));
    assert_true(cost(*state, "привет", "ru") < cost(*state, "ПРИВЕТ", "ru"));
    assert_true(cost(*state, "ПРИВЕТ", "ru") < cost(*state, "пРИВЕТ", "ru"));
    assert_true(cost(*state, "“so”", "en") < cost(*state, "”so“", "en"));
    assert_true(cost(*state, "", "en") == 0);
}

/* A letter that stands twice would be counted twice. */
static void test_alphabets_name_each_letter_once(void **state)
{
    (void)state;
    for (const struct alphabet *alphabet = alphabets; alphabet->language; alphabet++) {
        struct slice rest = slice_of(alphabet->letters);
        uint32_t letter, other;

        while (utf8_next(&rest, &letter)) {
            struct slice behind = rest;

            assert_true(letter >= 0x80 && letter < 0x10000);
            while (utf8_next(&behind, &other))
                if (letter == other)
                    fail_msg("%s has U+%04X twice", alphabet->language, (unsigned)letter);
        }
    }
}

static const struct CMUnitTest tests[] = {
    UNIT_TEST(test_samples),
    UNIT_TEST(test_declaration),
    UNIT_TEST(test_escapes),
    UNIT_TEST(test_any_bytes_are_no_sixteen_bits),
    UNIT_TEST(test_sample_is_taken_everywhere),
    UNIT_TEST(test_certainty),
    UNIT_TEST(test_what_reads_better),
    UNIT_TEST(test_alphabets_name_each_letter_once),
};
UNIT_MAIN(tests)
