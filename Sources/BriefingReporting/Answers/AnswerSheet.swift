/// The table of a form, as it comes back.
package struct AnswerSheet {
  static let answerColumn = "your answer"
  static let referenceColumn = "reference (please leave)"
}
