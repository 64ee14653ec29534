import Testing

@testable import BriefingVerifying

/// HTML is read as it stands, and nothing of it is passed over.
struct TokenizerTests {
  private func tokens(_ html: String) -> [String] {
    Array(html.utf8).withUnsafeBufferPointer { bytes in
      func text(_ range: Range<Int>) -> String { bytes[range].text }
      var tokenizer = HTMLTokenizer(bytes)
      var found: [String] = []
      while let token = tokenizer.next() {
        switch token {
        case .startTag(let name):
          let attributes = tokenizer.attributes.map {
            " \(text($0.name.range))=[\(text($0.value))]"
          }
          found.append("<\(text(name.range))\(attributes.joined())>")
        case .endTag(let name): found.append("</\(text(name.range))>")
        case .text(let range): found.append("text \(text(range))")
        case .raw(let range): found.append("raw \(text(range))")
        case .comment(let range): found.append("comment \(text(range))")
        }
      }
      return found
    }
  }

  @Test(arguments: [
    ("a<b>c</b>", ["text a", "<b>", "text c", "</b>"]),
    ("<A HREF=x Id='y' title=\"a>b\" hidden>", ["<A HREF=[x] Id=[y] title=[a>b] hidden=[]>"]),
    ("<a\n href = \"x\"\t>", ["<a href=[x]>"]),
    ("<br/><img src=a/b />", ["<br>", "<img src=[a/b]>"]),
    ("<!doctype html><!-- a > b -->c", ["comment doctype html", "comment  a > b ", "text c"]),
    ("<style>a<b>c</STYLE >d", ["<style>", "raw a<b>c", "</STYLE>", "text d"]),
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

  /// However they are written; a longer name is none that anything is known of.
  @Test(arguments: [("a", "A"), ("aria-describedby", "ARIA-DescribedBy")])
  func looksNamesUp(name: String, other: String) {
    #expect(HTMLName.Key(name.utf8) == HTMLName.Key(other.utf8))
    #expect(HTMLName.Key(name.utf8) != HTMLName.Key("\(name)x".utf8))
    #expect(HTMLName.Key("\(name)-and-very-many-more".utf8) == HTMLName.Key(""))
  }

  @Test func keepsBlocksApartAndWordsTogether() {
    let page = HTMLPage(Array("<p>a<b>b</b>\n  c</p><ul><li>d<li>e</ul>f<br>g".utf8))
    #expect(page.shown.bytes.text == "ab c\nd\ne\nf\ng")
  }
}
