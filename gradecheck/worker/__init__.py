"""What runs beside the learner's code, in this process (inline) or in one of its own (terminal).

Nothing in this folder imports gradecheck, a course, or anything but the standard library and NumPy: the
worker process starts from the folder alone, so no reference and no expected value is ever near a
learner's code.
"""
