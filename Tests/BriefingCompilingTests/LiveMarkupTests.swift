import Testing
import TestSupport

/// A pack is a document: it runs, sends and fetches nothing, and all browsers read it alike.
struct LiveMarkupTests {
  @Test(arguments: [
    "<iframe src=\"a.html\"></iframe>", "<frameset>", "<object>", "<embed>", "<applet>", "<portal>",
    "<base href=\"a/\">", "<form>", "<form action=\"https://x.example/\">", "<FORM id=\"other\">",
    "<svg><animate/></svg>", "<svg><set attributeName=\"href\" to=\"javascript:x\"/></svg>",
    "<script>alert(1)</script>", "<script src=\"https://x.example/finder.js\"></script>",
    "<script src=\"other.js\"></script>", "<svg><script href=\"finder.js\"/></script></svg>",
    "<p onclick=\"x\">", "<p ONCLICK=x>", "<p/onclick=x>", "<p a=\"b\"onclick='x'>",
    "<a href=\"#top\" ping=\"https://x.example/\">a</a>", "<img srcset=\"a.png 2x\">",
    "<link imagesrcset=\"a.png\">", "<button formaction=\"a\">", "<table background=\"a.png\">",
    "<img src=\"https://x.example/a.png\">", "<img src=\"//x.example/a.png\">",
    "<img src=\"data:image/png;base64,AAAA\">", "<img src=\"&#104;ttps://x.example/a.png\">",
    "<svg><use href=\"https://x.example/a.svg#b\"/></svg>",
    "<svg><image xlink:href=\"https://x.example/a.png\"/></svg>",
    "<link rel=\"stylesheet\" href=\"https://x.example/a.css\">",
    "<video poster=\"https://x.example/a.png\"></video>",
    "<meta http-equiv=\"refresh\" content=\"0;url=https://x.example/\">",
    "<meta content=\"0;url=https://x.example/\" http-equiv=Refresh>",
    "<meta http-equiv=\"&#114;efresh\" content=\"0\">",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"{{constituency.name}}\">",
    "<p style=\"background: URL(https://x.example/a.png)\">", "<p style=\"background: u\\72l(x)\">",
    "<p style=\"background: u&#114;l(x)\">", "<svg fill=\"url(https://x.example/#a)\">",
    "<style>@import 'a.css';</style>", "<style>@IMPORT\"a.css\";</style>",
    "<style>a{background:url(a.png)}</style>", "<style>a{background:Url( \"a.png\")}</style>",
    "<style>a{background:image-set(\"a.png\" 1x)}</style>",
    "<style>a{background:url(\"{{constituency.name}}\")}</style>",
    "<style>a{background:u{{! }}rl(a.png)}</style>",
  ])
  func refusesWhatRunsSendsOrFetches(markup: String) {
    #expect(PlacesOfTemplates(markup).ids.contains("live-markup"), "\(markup)")
  }

  @Test(arguments: [
    "<noscript>a</noscript>", "<template>a</template>", "<plaintext>", "<xmp>a</xmp>", "<noembed>",
    "<noframes>", "<listing>", "<math>", "<svg><![CDATA[a]]></svg>", "<?xml version=\"1.0\"?>",
    "</>",
    "</ p>", "<!>", "<!-a>", "<title>a<b>c</title>", "<title><!-- a --></title>",
    "<textarea></textare></textarea>", "<style>a{x:\"<p>\"}</style>", "<style><!-- a{} --></style>",
    "<style>a{x:\"&quot;\"}</style>", "<style>a &b{x:y}</style>", "<style>a\\62{x:y}</style>",
    "<style>a{x:u{{#sample}}rl{{/sample}}(a)}</style>",
  ])
  func refusesWhatBrowsersReadDifferently(markup: String) {
    #expect(PlacesOfTemplates(markup).ids == ["doubtful-markup"], "\(markup)")
  }

  @Test(arguments: [
    "<a href=\"javascript:{{constituency.name}}\">a</a>", "<a href=\"java&#115;cript:x\">a</a>",
    "<a href=\"java\tscript:x\">a</a>", "<a href=\"java\nscript:x\">a</a>",
    "<a href=\" javascript:x\">a</a>", "<a href=\"JavaScript&colon;x\">a</a>",
    "<a href=\"data:text/html,a\">a</a>", "<a href=\"vbscript:x\">a</a>",
    "<a href=javascript:x>a</a>",
    "<a href=\"https://{{constituency.slug}}/\">a</a>",
    "<a href=\"//{{constituency.slug}}/\">a</a>",
    "<a href=\"https://{{constituency.slug}}.x.example/\">a</a>",
    "<a href=\"https://x.example:{{constituency.slug}}\">a</a>",
    "<a href=\"https://a{{constituency.slug}}@x.example/\">a</a>",
    "<svg><a xlink:href=\"javascript:x\"><text>a</text></a></svg>",
    "<q cite=\"javascript:x\">a</q>",
    "<a {{#sample}}href=\"javascript:x\"{{/sample}}>a</a>", "<a href=\"#a\" href=\"#b\">a</a>",
    "{{! <!-- }}<a href=\"javascript:x\">a</a>{{! --> }}", "<area href=\"javascript:x\" alt=\"a\">",
  ])
  func refusesALinkThatIsNone(markup: String) {
    #expect(
      PlacesOfTemplates(markup).ids.subtracting(["broken-link"]) == ["unsafe-link"], "\(markup)")
  }

  @Test(arguments: [
    "<a href=\"{{constituency.name}}\">a</a>", "<a href=\"{{returning-officer.website}}.x\">a</a>",
    "<a href=\"{{returning-officer.website}}{{constituency.slug}}\">a</a>",
    "<a href=\"{{returning-officer.website}}@x.example\">a</a>",
    "<img src=\"{{returning-officer.website}}\">", "<script>{{constituency.name}}</script>",
    "<svg><use href=\"{{returning-officer.website}}\"/></svg>", "<{{constituency.slug}}>",
    "</p{{constituency.slug}}>", "<p {{constituency.slug}}=\"a\">", "<p id={{constituency.slug}}>",
    "{{#guidance}}<p title=\"{{{body}}}\">{{/guidance}}",
    "{{#guidance}}<title>{{{body}}}</title>{{/guidance}}",
  ])
  func refusesAValueHere(markup: String) {
    #expect(PlacesOfTemplates(markup).ids.contains("unsafe-place"), "\(markup)")
  }

  @Test(arguments: [
    "<script src=\"finder.js\"></script>", "<script src=\"../../map.js\">\n</script>",
    "<form id=\"finder\"></form>", "<a href=\"https://x.example/?q={{constituency.name}}\">a</a>",
    "<a href=\"{{returning-officer.website}}#a\">a</a>",
    "<img src=\"a.png\" alt=\"{{nation.name}}\">",
    "<a href=\"{{returning-officer.website}}/{{constituency.slug}}\">a</a>",
    "<p style=\"color: red\">a</p>", "<svg fill=\"url(#a)\"></svg>",
    "<svg><use href=\"#a\"/></svg>",
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">",
    "<style>a{width:calc(1px + 2px)} a:not(.b)::after{content:\"\\201C\"}</style>",
    "<style>a{&:hover{x:y} & b{x:y}} @media (width < 9em){a{x:y}}</style>", "<p>5 < 6 & 7 > 6</p>",
    "<textarea>{{constituency.name}}</textarea>", "<svg><title>{{constituency.name}}</title></svg>",
    "<p aria-label=\"{{constituency.name}}\" data-a=\"{{nation.name}}\" lang=\"{{constituency.slug}}\">",
  ])
  func leavesADocumentAlone(markup: String) {
    #expect(PlacesOfTemplates(markup + "<i id=\"a\"></i>").errors == [], "\(markup)")
  }

  /// Names of any length are read in proportion.
  @Test func readsLongNamesInProportion() {
    let long = String(repeating: "a", count: 200_000)
    let markup = "<\(long) \(long)=\"b\" \(long)><style>\(long){\(long):\(long)}</style>"
    #expect(PlacesOfTemplates(markup).errors == [])
  }
}
