from gradecheck import check

result = check(backprop)
assert result, result
