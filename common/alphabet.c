/*
 * alphabet.c - THE table of alphabets, a row per language. A language is added by its row, and by
 * its name in the rows of the encodings it is written in (encoding_guess.c).
 */
#include "alphabet.h"

#include <stddef.h>

/* Latin script: most letters are ASCII, and these stand between them. */
#define LATIN .scripts = 1 << SCRIPT_LATIN, .first = 600, .step = 20, .unlisted = 1400
/* An alphabet of its own of 22 to 40 letters. */
#define CYRILLIC .scripts = 1 << SCRIPT_CYRILLIC, .first = 350, .step = 20, .unlisted = 1200
#define OTHER    .first = 350, .step = 16, .unlisted = 1200

const struct alphabet alphabets[] = {
    { "en", LATIN, .letters = "éèïêçöüàâœæñ" },
    { "fr", LATIN, .letters = "éàèêçôîùûâœëïüÿæ" },
    { "de", LATIN, .letters = "üäößé" },
    { "es", LATIN, .letters = "óíáéñúü" },
    { "it", LATIN, .letters = "èàùòéì" },
    { "pt", LATIN, .letters = "ãçáéíóêõúâàôü" },
    { "ca", LATIN, .letters = "àéíèóòçúïü" },
    { "nl", LATIN, .letters = "ëéïèöüêĳ" },
    { "sv", LATIN, .letters = "äåöé" },
    { "da", LATIN, .letters = "øåæé" },
    { "fi", LATIN, .letters = "äöå" },
    { "is", LATIN, .letters = "ðíáþóæöúéý" },
    { "ga", LATIN, .letters = "áíéúó" },
    { "cy", LATIN, .letters = "ŵâŷêîôûïáö" },
    { "pl", LATIN, .letters = "łąęóżśćńź" },
    { "cs", LATIN, .letters = "íáéěýřčžšůúňťďó" },
    { "sk", LATIN, .letters = "áíéýčšžľúťňôäďóŕĺ" },
    { "hu", LATIN, .letters = "áéöíóőüúű" },
    { "sl", LATIN, .letters = "čšžćđ" },
    { "hr", LATIN, .letters = "čšžćđ" },
    { "ro", LATIN, .letters = "ăîșțâşţ" },
    { "sq", LATIN, .letters = "ëç" },
    { "tr", LATIN, .letters = "ıüşğçöİâîû" },
    { "lt", LATIN, .letters = "ėšųžįūčąę" },
    { "lv", LATIN, .letters = "āīēšūņžļķčģ" },
    { "et", LATIN, .letters = "äõüöšž" },
    { "mt", LATIN, .letters = "ħżġċàùèòì" },
    { "eo", LATIN, .letters = "ĝĉŭŝĵĥ" },
    { "vi", LATIN,
      .letters = "đàáưạảếộôâêấơìãốóợíậựầờớệúồủọữềừứịùăểòởụổẻéẩỏẫặỗửắèĩễẹỡằũýỳỉỷỹẽõẳẵ" },

    { "ru", CYRILLIC, .letters = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё" },
    { "uk", CYRILLIC, .letters = "оаинівтерскулдмпязьбгчйюхцжїєшщфґ" },
    { "be", CYRILLIC, .letters = "аніеоркствлуыдямпзцьгбўчёйжхшэюф" },
    { "bg", CYRILLIC, .letters = "аиоетнрсвлкдпмзягубъчжйцщхшфюь" },
    { "sr", CYRILLIC, .letters = "аоиенртсјукдвмплзбгчжљхшцњћђфџ" },
    { "mk", CYRILLIC, .letters = "аоиетнрсвкдулпмјзгбчцшжќфњхѓљџѕ" },
    { "el", OTHER, .scripts = 1 << SCRIPT_GREEK,
      .letters = "αοιετσνηυρπκςλμωίάόέγδχήύθφβώξζψϊΐϋΰ" },
    { "he", OTHER, .scripts = 1 << SCRIPT_HEBREW, .letters = "יוהלאתרבשמנדחעקפםכטגןסזצץףך" },
    { "ar", OTHER, .scripts = 1 << SCRIPT_ARABIC,
      .letters = "اليمونرتبةعدسفهكقأحجشصىخإذطضءآثزئظغؤ" },
    { "fa", OTHER, .scripts = 1 << SCRIPT_ARABIC,
      .letters = "اینردهمويتبسشکزلگفخقعآپجكحطصچضذثغظژئءأ" },
    { "th", .first = 350, .step = 6, .unlisted = 1200, .scripts = 1 << SCRIPT_THAI,
      .letters = "านรกเอง่้ัมีทวดสตยลหแบปคะจชืิุขำูไใพถโ็ซผ์ธณภึศญษฐฟฉๆฎฝฮฏฬฤ๊๋ฑฌฒฆฯ" },
    { "hi", .first = 350, .step = 12, .unlisted = 1200, .scripts = 1 << SCRIPT_DEVANAGARI,
      .letters = "ाकरेहनीसितंलम्पदयवबगजुोचएआअउथशऔभटूखधडषैणइछँईठौफघृझऐऊ" },
    { "ka", OTHER, .scripts = 1 << SCRIPT_GEORGIAN,
      .letters = "აიესრმნობდლვთუგხშცკტყფქღწზძჩპჯჭჰჟ" },
    { "hy", OTHER, .scripts = 1 << SCRIPT_ARMENIAN,
      .letters = "աեինորկմտսւևթլհվշպխգբդքյէզչցճըջծղձժռօֆ" },

    /* The first few hundred of thousands. */
    { "zh-Hans", .scripts = 1 << SCRIPT_HAN, .first = 550, .step = 3, .unlisted = 1250,
      .letters =
          "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所"
          "然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与"
          "长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己"
          "制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系"
          "气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社"
          "便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉"
          "格望觉术领共确传师观清今切院让识候带导争运" },
    { "zh-Hant", .scripts = 1 << SCRIPT_HAN, .first = 550, .step = 3, .unlisted = 1250,
      .letters =
          "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所"
          "然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與"
          "長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己"
          "制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系"
          "氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社"
          "便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉"
          "格望覺術領共確傳師觀清今切院讓識候帶導爭運" },
    { "ja", .scripts = 1 << SCRIPT_KANA | 1 << SCRIPT_HAN, .first = 420, .step = 4,
      .unlisted = 1200,
      .letters =
          "のいにはとたしてがなでるをれらもっあさこよくりすだまけかきうえせおつみそんわめやちどろほげむべねひふばじぎぐびょ"
          "ずぞごゆへゃぼぬゅぶンースイトルアリクラレシタドコロマカナテサジデフキプオエバムメグセウパチハニミソツケダ"
          "ビポピネノボヤモホヨベュャョゴブヒヴゼィェァッザズガ"
          "一人日大年出本中見国言上分生手者行事間前時自会二後来私今地思三何学気物方入所下心子目女合家度同長高体的力内"
          "外小話現動定明法関東部実場金山性新社用当立発知水作最意回理全対彼成主食百田界世" },
    { "ko", .scripts = 1 << SCRIPT_HANGUL, .first = 550, .step = 5, .unlisted = 1100,
      .letters =
          "이다의는을에하고가지로한은사도리기나어자라인시스그아수정대해를서있부과보여었만일제으장전조구상주국게들니치면성것"
          "며선오거원모소신우진러무세공안동유생비마음방경실내야바위요관말때연분용각된학없적화문미계저발중단물와개회람재달당"
          "않할권든" },
    { .language = NULL },
};

enum script alphabet_script(uint32_t c)
{
    static const struct {
        uint32_t first, last;
        enum script script;
    } ranges[] = {
        { 0x00AA, 0x024F, SCRIPT_LATIN },    { 0x0300, 0x036F, SCRIPT_LATIN },
        { 0x0370, 0x03FF, SCRIPT_GREEK },    { 0x0400, 0x052F, SCRIPT_CYRILLIC },
        { 0x0531, 0x058F, SCRIPT_ARMENIAN }, { 0x0591, 0x05F4, SCRIPT_HEBREW },
        { 0x0610, 0x06FF, SCRIPT_ARABIC },   { 0x0900, 0x097F, SCRIPT_DEVANAGARI },
        { 0x0E01, 0x0E5B, SCRIPT_THAI },     { 0x10A0, 0x10FF, SCRIPT_GEORGIAN },
        { 0x1E00, 0x1EFF, SCRIPT_LATIN },    { 0x1F00, 0x1FFF, SCRIPT_GREEK },
        { 0x3041, 0x30FF, SCRIPT_KANA },     { 0x3400, 0x4DBF, SCRIPT_HAN },
        { 0x4E00, 0x9FFF, SCRIPT_HAN },      { 0xAC00, 0xD7A3, SCRIPT_HANGUL },
        { 0xF900, 0xFAFF, SCRIPT_HAN },      { 0xFB00, 0xFB06, SCRIPT_LATIN },
        { 0xFB50, 0xFDFF, SCRIPT_ARABIC },   { 0xFE70, 0xFEFE, SCRIPT_ARABIC },
    };

    if (c < 0x80)
        return SCRIPT_LATIN;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return ranges[i].script;
    return SCRIPT_RARE;
}
