import Testing

@testable import BriefingVerifying

/// HTML is read as it stands, and nothing of it is passed over.
struct TokenizerTests {
  private func tokens(_ html: String) -> [String] {
    var tokenizer = HTMLTokenizer(Array(html.utf8))
    var found: [String] = []
    while let token = tokenizer.next() {
      switch token {
      case .startTag(let name, let attributes):
        found.append("<\(name)\(attributes.map { " \($0.name)=[\($0.value.text)]" }.joined())>")
      case .endTag(let name): found.append("</\(name)>")
      case .text(let text): found.append("text \(text.text)")
      case .raw(let text): found.append("raw \(text.text)")
      case .comment(let text): found.append("comment \(text.text)")
      }
    }
    return found
  }

  @Test(arguments: [
    ("a<b>c</b>", ["text a", "<b>", "text c", "</b>"]),
    ("<A HREF=x Id='y' title=\"a>b\" hidden>", ["<a href=[x] id=[y] title=[a>b] hidden=[]>"]),
    ("<a\n href = \"x\"\t>", ["<a href=[x]>"]),
    ("<br/><img src=a/b />", ["<br>", "<img src=[a/b]>"]),
    ("<!doctype html><!-- a > b -->c", ["comment doctype html", "comment  a > b ", "text c"]),
    ("<style>a<b>c</STYLE >d", ["<style>", "raw a<b>c", "</style>", "text d"]),
    ("1 < 2 <3 <", ["text 1 ", "text < 2 ", "text <3 ", "text <"]),
    ("a<b", ["text a", "text <b"]),
    ("<a href=\"x", ["text <a href=\"x"]),
    ("<!-- x", ["comment  x"]),
    ("<script>x", ["<script>", "raw x"]),
    ("<a =x>", ["<a =x=[]>"]),
    ("", []),
  ])
  func splitsTagsFromText(html: String, expected: [String]) {
    #expect(tokens(html) == expected)
  }

  @Test(arguments: [
    ("a &amp; b", "a & b"), ("&lt;&gt;&quot;&#39;&apos;", "<>\"''"), ("&#x2019;&#8217;", "’’"),
    ("&amp;amp;", "&amp;"), ("&unknown; & &;", "&unknown; & &;"), ("&#xD800;", "&#xD800;"),
    ("&#48;1", "01"),
  ])
  func decodesTheReferencesThatTheGeneratorWrites(html: String, text: String) {
    #expect(HTMLReferences.decoded(Array(html.utf8)[...]).text == text)
  }

  @Test func keepsBlocksApartAndWordsTogether() {
    let page = HTMLPage(Array("<p>a<b>b</b>\n  c</p><ul><li>d<li>e</ul>f<br>g".utf8))
    #expect(page.visible.bytes.text == "ab c\nd\ne\nf\ng")
  }
}
