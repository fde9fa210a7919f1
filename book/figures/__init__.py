"""Pictures of the course: the matplotlib style, and figures that are alive in the rendered page.

A page says `from book.figures import SlopeAlongDirection` and ends a cell with `SlopeAlongDirection()`.
"""

from book.figures.activation_shapes import ActivationShapes
from book.figures.batch_path import BatchPath
from book.figures.decision_line import DecisionLine
from book.figures.derivative_error_curve import DerivativeErrorCurve
from book.figures.derivative_graph import DerivativeGraph
from book.figures.digit_nets import DigitNets, descent, new_nets, train_nets
from book.figures.digit_pictures import draw_digits, draw_image, draw_reading, draw_scores, draw_weights
from book.figures.digit_reader import DigitReader
from book.figures.digits import Digits, held_out_digits, training_digits, validation_digits
from book.figures.figure import Figure
from book.figures.learning_rate import LearningRate
from book.figures.least_squares import LeastSquares
from book.figures.loss_slice import LossSlice
from book.figures.momentum_plane import MomentumPlane
from book.figures.network_passes import BackwardPass, ForwardPass
from book.figures.neuron_learning import NeuronLearning
from book.figures.optimiser_race import OptimiserRace
from book.figures.panels import panels
from book.figures.product_saddle import ProductSaddle
from book.figures.schedule_ride import ScheduleRide
from book.figures.slope_along_direction import SlopeAlongDirection
from book.figures.slope_estimate import SlopeEstimate
from book.figures.softmax_shares import SoftmaxShares
from book.figures.style import COLORS, use_course_style
from book.figures.weight_decay_fit import WeightDecayFit

# Every figure, in the order of the chapters. Stills, pages and tests take them from here.
FIGURES = (
    SlopeAlongDirection,
    DerivativeErrorCurve,
    LearningRate,
    LeastSquares,
    BatchPath,
    DecisionLine,
    ActivationShapes,
    ForwardPass,
    BackwardPass,
    SlopeEstimate,
    NeuronLearning,
    SoftmaxShares,
    WeightDecayFit,
    ProductSaddle,
    ScheduleRide,
    MomentumPlane,
    OptimiserRace,
    DigitReader,
    LossSlice,
    DerivativeGraph,
)

__all__ = [
    "COLORS",
    "FIGURES",
    "ActivationShapes",
    "BackwardPass",
    "BatchPath",
    "DecisionLine",
    "DerivativeErrorCurve",
    "DerivativeGraph",
    "DigitNets",
    "DigitReader",
    "Digits",
    "Figure",
    "ForwardPass",
    "LearningRate",
    "LeastSquares",
    "LossSlice",
    "MomentumPlane",
    "NeuronLearning",
    "OptimiserRace",
    "ProductSaddle",
    "ScheduleRide",
    "SlopeAlongDirection",
    "SlopeEstimate",
    "SoftmaxShares",
    "WeightDecayFit",
    "descent",
    "draw_digits",
    "draw_image",
    "draw_reading",
    "draw_scores",
    "draw_weights",
    "held_out_digits",
    "new_nets",
    "panels",
    "train_nets",
    "training_digits",
    "use_course_style",
    "validation_digits",
]
