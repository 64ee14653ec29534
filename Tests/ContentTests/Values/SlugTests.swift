import BriefingValidating
import Testing

@Suite struct SlugTests {
  @Test(arguments: [
    ("Ynys Môn", "ynys-mon"), ("Richmond and Northallerton", "richmond-and-northallerton"),
    ("Môr Hafan", "mor-hafan"), ("King's Lynn", "kings-lynn"), ("King’s Lynn", "kings-lynn"),
    ("Llŷn & Eifion", "llyn-and-eifion"), ("A&B", "a-and-b"), ("& A &", "and-a-and"),
    ("  A -- B  ", "a-b"), ("Ａ１", "a1"), ("ﬁ", "fi"), ("Ø Œ", "o-oe"), ("o\u{302}", "o"),
    ("St. Ives", "st-ives"), ("A/B\\C", "a-b-c"),
    ("../../etc/passwd", "etc-passwd"), ("..", ""), ("", ""), ("'", ""), ("Лох", ""), ("😀", ""),
    ("a\u{200F}b", "a-b"), ("a\u{0}b", "a-b"), ("Bedford\u{2028}Shire", "bedford-shire"),
  ])
  func makesANameThatIsSafeInAPath(name: String, slug: String) {
    #expect(Slug.make(from: name) == slug)
  }

  @Test(arguments: [
    "Ynys Môn", "A & B", String(repeating: "ab ", count: 300),
    String(repeating: "a", count: 199) + " b",
  ])
  func isItsOwnSlug(name: String) {
    let slug = Slug.make(from: name)
    #expect(Slug.make(from: slug) == slug)
    #expect(slug.utf8.count <= 200)
  }
}
